using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>
/// A scenario in which everything that it alerts on is exempt: once for each column that the query looks up among the exemptions, by a key such as
/// <c>strcat("tenant:", ExternalTenantId)</c>. Exemptions are written as people write them, in upper case too.
/// </summary>
/// <param name="tenant">The settings, for the alias of the watchlist.</param>
internal sealed partial class ExemptVariants(TenantSettings tenant)
{
    private (Detection Detection, IReadOnlyList<ExemptColumn> Columns)? looked;

    /// <summary>The scenarios, each with the kind and the column in question; none where the query reads no exemptions.</summary>
    public IEnumerable<(string Column, Scenario Scenario)> Of(Detection detection, Scenario scenario)
    {
        foreach (ExemptColumn column in ColumnsOf(detection))
        {
            IReadOnlyCollection<string> values = column.ValuesIn(scenario);
            if (values.Count == 0)
                continue;
            Exemptions.Row[] rows = [.. values.Select((value, number) => new Exemptions.Row($"exempt-{number}", detection.Slug, column.Kind, value.ToUpperInvariant(), "Exempt in a scenario's variant."))];
            yield return ($"{column.Kind} {column.Name}", scenario with { Watchlists = [.. scenario.Watchlists, WatchlistContent.Of(tenant.ExemptionWatchlist, rows)] });
        }
    }

    /// <summary>The same columns serve all scenarios of a detection.</summary>
    private IReadOnlyList<ExemptColumn> ColumnsOf(Detection detection)
    {
        if (looked is not { } known || !ReferenceEquals(known.Detection, detection))
            looked = known = (detection, [.. Columns(detection.Query.Render().Text)]);
        return known.Columns;
    }

    private IEnumerable<ExemptColumn> Columns(string query)
    {
        if (!query.Contains($"\"{tenant.ExemptionWatchlist}\"", StringComparison.Ordinal))
            return [];
        (string Kind, string Name)[] keys = [.. Key.Matches(query).Select(match => (match.Groups["kind"].Value, match.Groups["column"].Value)).Distinct()];
        return keys.Select(key => new ExemptColumn(key.Kind, key.Name, keys.Count(other => other.Kind == key.Kind) == 1));
    }

    [GeneratedRegex("""strcat\("(?<kind>[a-z]+):", (tolower\()?(?<column>\w+)""")]
    private static partial Regex Key { get; }
}
