using System.Collections.Frozen;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// The tables that content can read: every record that derives from <see cref="TableRow"/>. There is no list to keep; a new record is a
/// new table.
/// </summary>
public static class TableCatalog
{
    /// <summary>All tables, by name (ordinal).</summary>
    public static IReadOnlyList<TableDefinition> All { get; } = Discover();

    private static readonly FrozenDictionary<string, TableDefinition> ByName =
        All.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>The table of that name, or null.</summary>
    /// <param name="name">As the query spells it; case-sensitive, as Kusto is.</param>
    public static TableDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The table that a record is a row of.</summary>
    public static TableDefinition Of(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ByName[row.GetType().Name];
    }

    private static TableDefinition[] Discover()
    {
        var tables = new List<TableDefinition>();
        foreach (Type type in typeof(TableRow).Assembly.GetExportedTypes())
        {
            if (type.BaseType == typeof(TableRow))
                tables.Add(new(type));
        }

        tables.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return [.. tables];
    }
}
