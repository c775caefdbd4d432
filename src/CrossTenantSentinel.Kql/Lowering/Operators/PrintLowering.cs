using System.Globalization;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>print</c>: columns without a name are called <c>print_0</c>, <c>print_1</c> and so on, by their place.</summary>
internal sealed class PrintLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["PrintOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        UniqueNames names = new();
        LoweringContext row = context.Over([]);
        NamedValue[] values =
        [
            .. node.Elements().SelectMany((element, place) => Named(NamedValues.Of([element], row, names), place, names)),
        ];
        return new PrintStep([.. values.Select(value => value.Column)], [.. values.Select(value => value.Value)]);
    }

    /// <summary>Of several results those that the query names, or all under their own names.</summary>
    private static IEnumerable<NamedValue> Named(IReadOnlyList<NamedValue> values, int place, UniqueNames names)
    {
        if (values is [{ IsDeclared: false } only])
            return [only with { Name = string.Create(CultureInfo.InvariantCulture, $"print_{place}") }];
        return values.Any(value => value.IsDeclared)
            ? values.Where(value => value.IsDeclared)
            : values.Select(value => value with { Name = names.Add(value.Name) });
    }
}
