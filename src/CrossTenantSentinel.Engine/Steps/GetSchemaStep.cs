using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>One row for each column of a table: <c>getschema</c>. The table is not read.</summary>
/// <param name="Described">The columns that the rows describe.</param>
public sealed record GetSchemaStep(IReadOnlyList<Column> Described) : PlanStep(SchemaColumns)
{
    private static readonly Column[] SchemaColumns =
    [
        new("ColumnName", KqlType.String),
        new("ColumnOrdinal", KqlType.Long),
        new("DataType", KqlType.String),
        new("ColumnType", KqlType.String),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        yield return new Batch(
            Described.Count,
            new Vector<string>([.. Described.Select(column => column.Name)]),
            new Vector<long>([.. Enumerable.Range(0, Described.Count).Select(place => (long)place)]),
            new Vector<string>([.. Described.Select(column => DataTypeOf(column.Type))]),
            new Vector<string>([.. Described.Select(column => column.Type.Name())]));
    }

    /// <summary>The .NET type that Kusto names, which need not be the one that stores values here.</summary>
    private static string DataTypeOf(KqlType type) => type switch
    {
        KqlType.Bool => "System.SByte",
        KqlType.Int => "System.Int32",
        KqlType.Long => "System.Int64",
        KqlType.Real => "System.Double",
        KqlType.Decimal => "System.Data.SqlTypes.SqlDecimal",
        KqlType.String => "System.String",
        KqlType.DateTime => "System.DateTime",
        KqlType.TimeSpan => "System.TimeSpan",
        KqlType.Guid => "System.Guid",
        _ => "System.Object",
    };
}
