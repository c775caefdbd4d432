using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Searching;

/// <summary><c>search</c>: rows of several tables that satisfy a predicate, with all columns of all tables.</summary>
internal sealed class SearchLowering : OperatorLowering
{
    /// <summary>The column that says which table a row comes from.</summary>
    public const string Source = "$table";

    public override IReadOnlyList<string> Kinds => ["SearchOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        IReadOnlyList<PlanStep> tables = SearchedTables.Of(node, input, context);
        if (tables.Count == 0)
            throw LoweringFindings.Refuse(node, "There are no tables to search.");
        string kind = node.Parameter(context.Text, "kind")?.Text(context.Text) ?? "default";
        if (kind is not ("default" or "case_insensitive" or "case_sensitive"))
            throw LoweringFindings.CannotRunIt(node, $"search with kind={kind}");
        SearchPredicate predicate = new(kind == "case_sensitive", hasWildcards: true);
        SyntaxNode condition = node.Children[^1];
        UnionColumns columns = new(tables, Source, isInner: false);
        // A column of several types has a name that no table knows it by.
        bool isRenamed = !columns.Origins.SequenceEqual(columns.All.Skip(1));
        PlanStep[] found =
        [
            .. tables.Select(table => isRenamed ? table : Where(table, predicate, condition, SearchedTables.Over(table, columns.Origins, context))),
        ];
        string[] names = [.. tables.Select((table, place) => SourceNames.Of(table, context) ?? $"union_arg{place}")];
        context.Session.FollowsReference |= columns.DifferFromKustoLanguage;
        UnionStep all = new(found, columns.All, columns.Origins, names);
        return isRenamed ? Where(all, predicate, condition, context.Over(columns.All)) : all;
    }

    private static FilterStep Where(PlanStep rows, SearchPredicate predicate, SyntaxNode condition, LoweringContext context) =>
        new(rows, [predicate.Lower(condition, context)]) { Range = condition.Range() };
}
