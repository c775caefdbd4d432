using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A watchlist that the pack does not declare.</summary>
public sealed class UnknownWatchlist : QueryCheck
{
    /// <summary>CTS2004.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2004",
        Title = "Unknown watchlist",
        Why = "_GetWatchlist of an alias that does not exist returns nothing: the rule runs and stays silent, or alerts on everything.",
        Instead = "Declare the watchlist as content, or correct the alias.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        List<string> aliases = [.. query.Schema.Watchlists.Select(watchlist => watchlist.Alias)];
        return query.Bound.References
            .Where(reference => reference.Kind == SymbolKind.Watchlist && !aliases.Contains(reference.Name, StringComparer.Ordinal))
            .Select(reference => Kind.At(
                query.At(reference.Start, reference.Length),
                $"No watchlist has the alias \"{reference.Name}\".",
                NearestNames.Of(reference.Name, aliases) is [var nearest, ..] ? $"Did you mean {nearest}?" : null));
    }
}
