using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators.Uniting;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Searching;

/// <summary>The tables that <c>search</c> and <c>find</c> look through.</summary>
internal static class SearchedTables
{
    /// <summary>The input, the tables after <c>in</c>, or else all tables of the schema.</summary>
    public static IReadOnlyList<PlanStep> Of(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        if (input is not null)
            return [input];
        if (node.Find("FindInClause") is { } tables)
            return [.. tables.Elements().SelectMany(element => UnionLegs.Of(element, isFuzzy: false, context))];
        return [.. context.Schema.Tables.Select(table => NamedTable.Find(table.Name, context)!)];
    }

    /// <summary>The place over a table's columns; columns that only other tables have are null there.</summary>
    public static LoweringContext Over(PlanStep table, IEnumerable<Column> all, LoweringContext context)
    {
        LoweringContext over = context.Over(table.Columns);
        foreach (Column column in all)
        {
            if (over.FindColumn(column.Name) is null)
                over = over.With(column.Name, new Binding.OfScalar(ConstantExpression.Null(column.Type), null));
        }

        return over;
    }
}
