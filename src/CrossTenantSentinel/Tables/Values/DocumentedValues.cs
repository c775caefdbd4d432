namespace CrossTenantSentinel.Tables.Values;

/// <summary>Which values the columns of tables are documented to hold.</summary>
public static class DocumentedValues
{
    private static readonly Dictionary<(string Table, string Column), ColumnValues> ByColumn = All()
        .SelectMany(values => values.Tables, (values, table) => (Key: (table, values.Column), Values: values))
        .ToDictionary(pair => pair.Key, pair => pair.Values);

    /// <summary>The values of a column; null when nothing is known about them.</summary>
    public static ColumnValues? Of(string table, string column) => ByColumn.GetValueOrDefault((table, column));

    /// <summary>Everything known.</summary>
    public static IReadOnlyList<ColumnValues> All() => [.. SignInValues.All, .. AuditValues.All, .. ActivityValues.All, .. AlertValues.All, .. DefenderValues.All];
}
