using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Functions;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

/// <summary>The inputs that one element of a union stands for.</summary>
internal static class UnionLegs
{
    /// <summary>How Kusto.Language reports a name in a fuzzy union that stands for nothing.</summary>
    private const string UnknownFuzzyName = "KS205";

    /// <summary>None for a name that stands for nothing, in a fuzzy union; several for a wildcard.</summary>
    public static IEnumerable<PlanStep> Of(SyntaxNode element, bool isFuzzy, LoweringContext context)
    {
        if (WildcardOf(element.WithoutParentheses(), context) is { } pattern)
            return Matching(element, pattern, isFuzzy, context);
        return isFuzzy && IsUnknown(element, context) ? [] : [context.Tabular(element)];
    }

    private static bool IsUnknown(SyntaxNode element, LoweringContext context) => context.Session.Query.Diagnostics.Any(diagnostic =>
        diagnostic.Code == UnknownFuzzyName && diagnostic.Start >= element.Start && diagnostic.Start < element.Start + element.Length);

    private static string? WildcardOf(SyntaxNode element, LoweringContext context)
    {
        if (element.Kind == "StarExpression")
            return "*";
        if (element.Kind is not ("NameReference" or "WildcardedName"))
            return null;
        // Kusto.Language may give the table that a wildcard stands for as the node's symbol: the text tells.
        string text = element.Text(context.Text);
        return text.Contains('*', StringComparison.Ordinal) ? text : null;
    }

    private static List<PlanStep> Matching(SyntaxNode element, string pattern, bool isFuzzy, LoweringContext context)
    {
        List<PlanStep> legs = [];
        foreach ((string name, Binding meaning) in context.Scope.All())
        {
            if (meaning is not Binding.OfFunction function || !UserFunctionLowering.IsView(function) || !Wildcard.Matches(pattern, name))
                continue;
            // Kusto.Language does not look for views here.
            context.Session.FollowsReference = true;
            PlanStep rows = UserFunctionLowering.Tabular(element, function, null, [], context) with { Range = element.Range() };
            context.Session.SourceNames[rows] = name;
            legs.Add(rows);
        }

        legs.AddRange(context.Schema.Tables.Where(table => Wildcard.Matches(pattern, table.Name)).Select(table => NamedTable.Find(table.Name, context)!));
        return legs.Count > 0 || isFuzzy ? legs : throw LoweringFindings.Refuse(element, $"No table is called `{pattern}`.");
    }
}
