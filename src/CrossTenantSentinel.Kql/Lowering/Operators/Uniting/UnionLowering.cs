using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

/// <summary><c>union</c>, at the beginning of a query or after a pipe.</summary>
internal sealed class UnionLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["UnionOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        List<PlanStep> legs = [];
        if (input is not null)
            legs.Add(input);
        foreach (SyntaxNode element in node.Elements())
            legs.AddRange(UnionLegs.Of(element, IsFuzzy(node, context.Text), context));
        if (legs.Count == 0)
            throw LoweringFindings.Refuse(node, "None of the tables of the union exists.");

        string? source = node.Parameter(context.Text, "withsource") is { } declared ? context.NameOf(declared) : null;
        bool isInner = node.Parameter(context.Text, "kind")?.Text(context.Text) == "inner";
        UnionColumns columns = new(legs, source, isInner);
        if (source is not null && legs.Any(leg => leg.Columns.Any(column => column.Name == source)))
            throw LoweringFindings.CannotRunIt(node, $"withsource={source}, a name that a column has already,");
        context.Session.FollowsReference |= columns.DifferFromKustoLanguage;
        string[]? names = source is null ? null : [.. legs.Select((leg, place) => SourceNames.Of(leg, context) ?? $"union_arg{place}")];
        return new UnionStep(legs, columns.All, columns.Origins, names);
    }

    /// <summary>Whether names that stand for nothing are left out.</summary>
    public static bool IsFuzzy(SyntaxNode union, string query) =>
        string.Equals(union.Parameter(query, "isfuzzy")?.Text(query), "true", StringComparison.OrdinalIgnoreCase);
}
