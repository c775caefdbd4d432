using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A watchlist that nobody declares.</summary>
public sealed class UnknownWatchlist : QueryComparingCheck
{
    /// <summary>CTS2004.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2004",
        Title = "Unknown watchlist",
        Why = "_GetWatchlist of an alias that does not exist returns nothing: the rule runs and stays silent, or alerts on everything.",
        Instead = "Declare the watchlist as content, or correct the alias.",
    };

    /// <summary>CTS2007.</summary>
    public static readonly FindingKind Undeclared = new()
    {
        Code = "CTS2007",
        Title = "Watchlist that nobody declared",
        Why = "Whether it exists in the workspace, and which columns it has, cannot be told here: what queries do with its columns is not checked. Where it does not exist, the rule stays silent or alerts on everything.",
        Instead = "Check the rule together with the watchlist's .csv or template.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<string> aliases = [.. query.Schema.Watchlists.Select(watchlist => watchlist.Alias)];
        foreach (SymbolReference reference in query.Bound.References.Where(reference => reference.Kind == SymbolKind.Watchlist))
        {
            if (aliases.Contains(reference.Name, StringComparer.Ordinal))
                continue;
            bool isWrong = query.Owner.Form == SubjectForm.Pack || NearestNames.AreLikelySame(reference.Name, aliases);
            string nearest = NearestNames.Of(reference.Name, aliases) is [var best, ..] ? best : "";
            yield return Fact(query.Owner, reference.Name, query.At(reference.Start, reference.Length), isWrong ? $"wrong {nearest}" : "undeclared");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (Fact wrong in facts.Where(fact => fact.Detail.StartsWith("wrong", StringComparison.Ordinal)))
        {
            string nearest = wrong.Detail["wrong ".Length..];
            yield return Kind.At(wrong.At, $"No watchlist has the alias \"{wrong.Value}\".", nearest.Length == 0 ? null : $"Did you mean {nearest}?") with { Content = wrong.Content };
        }

        foreach (IGrouping<string, Fact> same in facts.Where(fact => fact.Detail == "undeclared").GroupBy(fact => fact.Value))
        {
            int queries = same.Select(fact => fact.Content).Distinct().Count();
            string used = queries == 1 ? "" : $"; {queries} queries read it";
            yield return Undeclared.At(same.First().At, $"Watchlist {same.Key} is declared nowhere{used}.") with { Content = same.First().Content, Cause = $"Watchlist {same.Key}" };
        }
    }
}
