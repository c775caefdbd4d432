using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>ingestion_time()</c>: a hidden column of tables; null once rows are summarized, joined or made up.</summary>
internal sealed class IngestionTime : SpecialCall
{
    public override IReadOnlyList<string> Names => ["ingestion_time"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context) =>
        context.FindColumn(NamedTable.IngestionTime) is { } place
            ? new ColumnExpression(place, KqlType.DateTime)
            : ConstantExpression.Null(KqlType.DateTime);
}
