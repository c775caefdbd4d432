using System.Globalization;
using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Alerts;

/// <summary>What a scenario says of an alert. What is left null may be anything.</summary>
public sealed record ExpectedAlert
{
    /// <summary>The whole title.</summary>
    public string? Title { get; init; }

    /// <summary>The whole description.</summary>
    public string? Description { get; init; }

    /// <summary>The severity.</summary>
    public AlertSeverity? Severity { get; init; }

    /// <summary>Exactly these entities, in any order, in the form of <see cref="AlertEntity.ToString"/>.</summary>
    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>At least these custom details, by key; several values separated by a comma and a blank, no value is the empty text.</summary>
    public IReadOnlyDictionary<string, string>? CustomDetails { get; init; }

    /// <summary>How many rows it was raised from.</summary>
    public int? Events { get; init; }

    /// <summary>In what an alert differs; empty when it is as expected.</summary>
    public IReadOnlyList<string> DifferencesFrom(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        List<string> differences = [];
        Compare(differences, "title", Title, alert.Title);
        Compare(differences, "description", Description, alert.Description);
        Compare(differences, "severity", Severity?.ToString(), alert.Severity.ToString());
        Compare(differences, "events", Events?.ToString(CultureInfo.InvariantCulture), alert.Events.ToString(CultureInfo.InvariantCulture));
        Compare(differences, "entities", Entities is null ? null : Sorted(Entities), Sorted(alert.Entities.Select(entity => entity.ToString())));
        foreach ((string key, string expected) in CustomDetails ?? new Dictionary<string, string>())
        {
            string actual = alert.CustomDetails.TryGetValue(key, out IReadOnlyList<string>? values) ? string.Join(", ", values) : "(no such detail)";
            Compare(differences, $"custom detail {key}", expected, actual);
        }

        return differences;
    }

    private static string Sorted(IEnumerable<string> texts) => string.Join("; ", texts.Order(StringComparer.Ordinal));

    private static void Compare(List<string> differences, string what, string? expected, string actual)
    {
        if (expected is not null && expected != actual)
            differences.Add($"{what}\n  expected \"{expected}\"\n  was      \"{actual}\"");
    }
}
