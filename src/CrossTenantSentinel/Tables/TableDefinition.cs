using System.Reflection;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// A Log Analytics table as its record declares it. Columns and connector are read from the record when first asked for, then kept: most
/// commands look at a few tables only.
/// </summary>
public sealed class TableDefinition
{
    private const BindingFlags OwnProperties = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly Lazy<DataConnectorAttribute?> connector;

    internal TableDefinition(Type rowType)
    {
        RowType = rowType;
        connector = new(() => rowType.GetCustomAttribute<DataConnectorAttribute>(inherit: false));
    }

    /// <summary>The table's name, as queries spell it (case-sensitive).</summary>
    public string Name => RowType.Name;

    /// <summary>The record whose instances are rows of this table.</summary>
    public Type RowType { get; }

    /// <summary>TimeGenerated, then the record's columns in order of declaration.</summary>
    public IReadOnlyList<Column> Columns => field ??= ReadColumns();

    /// <summary>Sentinel's id of the connector that fills the table; null where none is confirmed.</summary>
    public string? ConnectorId => connector.Value?.ConnectorId;

    /// <summary>The connector's data type, by default the table's name; null where no connector is confirmed.</summary>
    public string? DataType => connector.Value is { } attribute ? attribute.DataType ?? Name : null;

    /// <summary>The table's name.</summary>
    public override string ToString() => Name;

    private Column[] ReadColumns()
    {
        // Reflection promises no order. The metadata token does: within one type it follows declaration. A table is therefore declared in
        // one file; parts of a partial record would follow the order in which the compiler got the files.
        PropertyInfo[] own = RowType.GetProperties(OwnProperties);
        Array.Sort(own, static (left, right) => left.MetadataToken.CompareTo(right.MetadataToken));

        var columns = new Column[own.Length + 1];
        columns[0] = new(nameof(TableRow.TimeGenerated), KqlType.DateTime);
        for (int index = 0; index < own.Length; index++)
            columns[index + 1] = new(own[index].Name, KqlTypes.Of(own[index].PropertyType));
        return columns;
    }
}
