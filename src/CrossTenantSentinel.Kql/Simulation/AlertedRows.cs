using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>How often what alerts are about was alerted. Rows are known by the first entity that they name: all other columns depend on which events a run sees.</summary>
/// <param name="rule">The rule, for its entities.</param>
internal sealed class AlertedRows(AnalyticsRule rule)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything that was alerted.</summary>
    public IEnumerable<string> Keys => counts.Keys;

    /// <summary>How often.</summary>
    public int CountOf(string key) => counts.GetValueOrDefault(key);

    /// <summary>Counts rows.</summary>
    public void Add(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        foreach (string key in rows.Select(KeyOf))
            counts[key] = CountOf(key) + 1;
    }

    private string KeyOf(IReadOnlyDictionary<string, string> row) => rule.Entities
        .Select(entity => string.Join('\n', entity.Fields.Select(field => row.GetValueOrDefault(field.Column, ""))))
        .FirstOrDefault(key => !string.IsNullOrWhiteSpace(key)) ?? "";
}
