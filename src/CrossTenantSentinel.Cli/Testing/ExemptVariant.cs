using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>A scenario in which everything that it alerts on is exempt.</summary>
/// <param name="tenant">The settings, for the alias of the watchlist.</param>
internal sealed class ExemptVariant(TenantSettings tenant)
{
    /// <summary>What the watchlist of exemptions calls an entity, by the identifier that maps it.</summary>
    private static readonly (EntityType Type, string Identifier, string Exemption)[] Kinds =
    [
        (EntityType.Account, "AadUserId", "user"),
        (EntityType.IP, "Address", "ip"),
    ];

    private (Detection Detection, string Text)? rendered;

    /// <summary>The scenario; null where the query reads no exemptions, or a row names nothing that can be exempt.</summary>
    public Scenario? Of(Detection detection, Scenario scenario)
    {
        string query = TextOf(detection);
        if (!query.Contains($"\"{tenant.ExemptionWatchlist}\"", StringComparison.Ordinal))
            return null;
        List<Exemptions.Row> exemptions = [];
        foreach (object row in scenario.ExpectedRows)
        {
            if (Exempt(detection, query, row, exemptions.Count) is not { } exemption)
                return null;
            exemptions.Add(exemption);
        }

        return scenario with { Watchlists = [.. scenario.Watchlists, WatchlistContent.Of(tenant.ExemptionWatchlist, exemptions)] };
    }

    /// <summary>The same text serves all scenarios of a detection.</summary>
    private string TextOf(Detection detection)
    {
        if (rendered is not { } known || !ReferenceEquals(known.Detection, detection))
            rendered = known = (detection, detection.Query.Render().Text);
        return known.Text;
    }

    private static Exemptions.Row? Exempt(Detection detection, string query, object row, int number)
    {
        Dictionary<string, string> values = RowSchema.Of(row.GetType())
            .Zip(RowValues.Of(row), (column, value) => (column.Name, Text: RowValues.Text(value)))
            .ToDictionary(cell => cell.Name, cell => cell.Text, StringComparer.Ordinal);
        // A query looks for exemptions of a kind by keys such as "user:" and the id.
        foreach ((EntityType type, string identifier, string exemption) in Kinds.Where(kind => query.Contains($"\"{kind.Exemption}:\"", StringComparison.Ordinal)))
        {
            FieldMapping? field = detection.Entities
                .Where(entity => entity.Type == type)
                .SelectMany(entity => entity.Fields)
                .FirstOrDefault(field => field.Identifier == identifier);
            if (field is not null && values.GetValueOrDefault(field.Column) is { Length: > 0 } value)
                return new Exemptions.Row($"exempt-{number}", detection.Slug, exemption, value, "Exempt in every scenario's variant.");
        }

        return null;
    }
}
