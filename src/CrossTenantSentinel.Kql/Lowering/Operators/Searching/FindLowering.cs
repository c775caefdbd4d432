using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators.Uniting;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Searching;

/// <summary><c>find</c>: rows of several tables that satisfy a predicate, with chosen columns, and the others in a bag.</summary>
internal sealed class FindLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["FindOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        SyntaxNode condition = node.Parts().First(part => part.Kind is not ("FindInClause" or "FindProjectClause" or "DataScopeClause"));
        IReadOnlyList<PlanStep> tables = SearchedTables.Of(node, input, context);
        IReadOnlyList<string> named = Named(condition, tables, context);
        if (!SearchPredicate.LooksEverywhere(condition))
            tables = [.. tables.Where(table => table.Columns.Any(column => named.Contains(column.Name)))];
        if (tables.Count == 0)
            throw LoweringFindings.Refuse(node, "No table has a column that the predicate names.");
        Column[] all = [.. tables.SelectMany(table => table.Columns).Distinct()];
        string source = node.Parameter(context.Text, "withsource") is { } declared ? context.NameOf(declared) : "source_";
        FoundColumns columns = node.Find("FindProjectClause") is { } clause && clause.Elements().Count > 0
            ? FoundColumns.Projected(clause, tables, source, context)
            : FoundColumns.Smart(tables, named, source, node);
        SearchPredicate predicate = new(isCaseSensitive: false, hasWildcards: false);
        List<PlanStep> found = [];
        foreach (PlanStep table in tables)
        {
            FilterStep rows = new(table, [predicate.Lower(condition, SearchedTables.Over(table, all, context))]) { Range = condition.Range() };
            found.Add(columns.Fit(rows, SourceNames.Of(table, context) ?? $"union_arg{found.Count}", node));
        }

        return new UnionStep(found, columns.All);
    }

    /// <summary>The columns that the predicate names, in order of appearance.</summary>
    private static IReadOnlyList<string> Named(SyntaxNode condition, IReadOnlyList<PlanStep> tables, LoweringContext context)
    {
        HashSet<string> known = [.. tables.SelectMany(table => table.Columns).Select(column => column.Name)];
        return
        [
            .. condition.SelfAndDescendants()
                .Where(node => node.Kind == "NameReference" && node.SymbolKind != SymbolKind.Function)
                .Select(context.NameOf)
                .Where(known.Contains)
                .Distinct(),
        ];
    }
}
