using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Functions;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary>A table, a variable or a function without arguments, by name; also in another workspace, which is the same one here.</summary>
internal sealed class NamedTable : TableSource
{
    /// <summary>The hidden column that holds when a row was ingested; only in queries that ask for it.</summary>
    public const string IngestionTime = "$Ingested";

    public override IReadOnlyList<string> Kinds => ["NameReference", "PathExpression"];

    public override PlanStep Lower(SyntaxNode node, LoweringContext context)
    {
        string name = context.NameOf(node.Kind == "PathExpression" ? node.Children[^1] : node);
        return (node.Kind == "PathExpression" ? null : context.Scope.Find(name)) switch
        {
            Binding.OfTable table => table.Step,
            Binding.OfFunction function => UserFunctionLowering.Tabular(node, function, null, [], context),
            Binding.OfScalar => throw LoweringFindings.Refuse(node, $"`{name}` is a scalar, not a table."),
            _ => Find(name, context) ?? throw LoweringFindings.CannotRunIt(node, $"`{name}`, a table that the schema does not know,"),
        };
    }

    /// <summary>The table of the schema; null when there is none of that name.</summary>
    public static PlanStep? Find(string name, LoweringContext context)
    {
        TableSchema? table = context.Schema.Tables.FirstOrDefault(table => table.Name == name);
        if (table is null)
            return null;
        IReadOnlyList<Column> columns = table.Columns;
        return new TableStep(name, context.Session.HasIngestionTime ? [.. columns, IngestionColumn.Column] : columns);
    }
}
