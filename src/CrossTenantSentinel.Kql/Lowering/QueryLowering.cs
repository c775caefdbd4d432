using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>A bound query to a plan.</summary>
internal static class QueryLowering
{
    /// <param name="query">The query; without errors.</param>
    /// <param name="schema">The schema it was bound against.</param>
    /// <param name="run">The run that the plan is for, where columns depend on data; null to look at the plan only.</param>
    /// <exception cref="RefusalException">It cannot be run.</exception>
    public static PlanStep Lower(BoundQuery query, KustoSchema schema, Run? run)
    {
        LoweringContext context = new(new LoweringSession(query, schema, run), Scope.Empty, null);
        IReadOnlyList<SyntaxNode> statements = query.Tree.Elements();
        SyntaxNode? last = null;
        foreach (SyntaxNode statement in statements)
        {
            if (statement.Kind == "ExpressionStatement")
                last = last is null ? statement.Children[0] : throw LoweringFindings.CannotRunIt(statement, "a query with several results");
            else
                context = StatementLowering.Lower(statement, context);
        }

        if (last is null)
            throw LoweringFindings.Refuse(query.Tree, "The query has no result.");
        if (!SourceLowering.IsTable(last, context))
            throw LoweringFindings.Refuse(last, "The query gives a scalar: begin it with print.");
        PlanStep plan = WithoutHidden(context.Tabular(last));
        return context.Session.FollowsReference ? plan : Agreed(plan, query, last);
    }

    private static PlanStep WithoutHidden(PlanStep step) =>
        step.Columns.Any(HiddenColumns.Is) && step is not ProjectStep { Values.Count: 1 }
            ? new ProjectStep(
                step,
                [.. HiddenColumns.Visible(step.Columns).Select(entry => entry.Column)],
                [.. HiddenColumns.Visible(step.Columns).Select(entry => new Engine.Expressions.ColumnExpression(entry.Place, entry.Column.Type))])
            : step;

    /// <summary>Two opinions on the result's columns guard against slips of either: see CTS4101.</summary>
    private static PlanStep Agreed(PlanStep step, BoundQuery query, SyntaxNode node)
    {
        if (query.Result is not { } expected || query.IsOpen || query.UntypedColumns.Count > 0)
            return step;
        IReadOnlyList<Column> found = step.Columns;
        return found.SequenceEqual(expected)
            ? step
            : throw new RefusalException(LoweringFindings.Disagreement, $"Kusto.Language gives ({string.Join(", ", expected)}), the engine ({string.Join(", ", found)}).", node.Range());
    }
}
