using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Repository;

/// <summary>A function or watchlist that no query of the repository uses.</summary>
public sealed class UnusedDeclaration : QueryComparingCheck
{
    /// <summary>CTS3503.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3503",
        Title = "Function or watchlist that no query uses",
        Why = "Either it is for analysts alone, or the queries that were to use it name something else.",
        Instead = "Use it, or remove it.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    private const string Used = "used";

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject is FunctionSubject { Name: { IsKnown: true } function })
            yield return Fact(subject, $"Function {function.Text}", function.At);
        else if (subject is WatchlistSubject { Alias: { IsKnown: true } alias })
            yield return Fact(subject, $"Watchlist {alias.Text}", alias.At);
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string own = query.Owner is FunctionSubject function ? $"Function {function.Name.Text}" : "";
        return query.Bound.References
            .Where(reference => reference.Kind is SymbolKind.UserFunction or SymbolKind.Watchlist)
            .Select(reference => reference.Kind == SymbolKind.Watchlist ? $"Watchlist {reference.Name}" : $"Function {reference.Name}")
            .Where(name => name != own)
            .Distinct(StringComparer.Ordinal)
            .Select(name => Fact(query.Owner, name, Anchor.Nowhere, Used));
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        HashSet<string> used = [.. facts.Where(fact => fact.Detail == Used).Select(fact => fact.Value)];
        return facts
            .Where(fact => fact.Detail != Used && !used.Contains(fact.Value))
            .Select(fact => Kind.At(fact.At, $"{fact.Value} is used by no query.") with { Content = fact.Content });
    }
}
