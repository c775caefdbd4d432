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
        IReadOnlyList<NamedValue> values = NamedValues.Of(node.Elements(), context.Over([]), names);
        values = [.. values.Select((value, place) => value.IsDeclared ? value : value with { Name = string.Create(CultureInfo.InvariantCulture, $"print_{place}") })];
        return new PrintStep([.. values.Select(value => value.Column)], [.. values.Select(value => value.Value)]);
    }
}
