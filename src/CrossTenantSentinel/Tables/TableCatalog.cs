namespace CrossTenantSentinel.Tables;

/// <summary>
/// The tables that content can read: every record that derives from <see cref="TableRow"/>. There is no list to keep; a new record is a
/// new table.
/// </summary>
public static class TableCatalog
{
    private static readonly TableDefinition[] Sorted = Discover();

    /// <summary>All tables, by name (ordinal).</summary>
    public static IReadOnlyList<TableDefinition> All => Sorted;

    /// <summary>The table of that name, or null.</summary>
    /// <param name="name">As the query spells it; case-sensitive, as Kusto is.</param>
    public static TableDefinition? Find(string name)
    {
        // Part of every start: a search in 28 sorted names needs no dictionary, and building one costs more than all look-ups of a run.
        int low = 0, high = Sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Sorted[middle].Name, name);
            if (order == 0)
                return Sorted[middle];

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The table that a record is a row of.</summary>
    public static TableDefinition Of(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Find(row.GetType().Name)!;
    }

    private static TableDefinition[] Discover()
    {
        var tables = new List<TableDefinition>();
        foreach (Type type in typeof(TableRow).Assembly.GetExportedTypes())
        {
            if (type.BaseType == typeof(TableRow))
                tables.Add(new(type));
        }

        TableDefinition[] sorted = [.. tables];
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return sorted;
    }
}
