using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Checks.Repository;

/// <summary>A name that nobody declared, spelled two ways across the repository.</summary>
public sealed class SpellingVariant : QueryComparingCheck
{
    /// <summary>CTS3500.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3500",
        Title = "One name spelled two ways",
        Why = "Nobody declared the table, watchlist, function or column, so nothing but the other queries can tell which spelling exists: the query with the wrong one fails, or finds nothing.",
        Instead = "Use one spelling, or declare both names with --schema FILE.",
        Severity = FindingSeverity.Warning,
    };

    private const int MostNames = 4000;

    private const string ColumnOf = "Column of ";

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        HashSet<string> tables = [.. query.Schema.Tables.Where(table => table.IsOpen).Select(table => table.Name)];
        HashSet<string> functions = [.. query.Schema.OpenFunctions];
        HashSet<string> watchlists = [.. query.Schema.Watchlists.Select(watchlist => watchlist.Alias)];
        List<Fact> facts =
        [
            .. query.Bound.References.Where(reference => reference.Kind == SymbolKind.Table && tables.Contains(reference.Name) && !reference.Name.Contains('*', StringComparison.Ordinal)).Select(reference => Of(query, reference, "Table")),
            .. query.Bound.References.Where(reference => reference.Kind == SymbolKind.Watchlist && !watchlists.Contains(reference.Name)).Select(reference => Of(query, reference, "Watchlist")),
        ];
        if (functions.Count > 0)
        {
            facts.AddRange(query.Syntax.OfKind("FunctionCallExpression").Select(call => call.Children[0]).Where(name => functions.Contains(name.Text(query.Text)))
                .Select(name => Fact(query.Owner, name.Text(query.Text), query.At(name), "Function")));
        }

        // Columns are compared with those of the same table, function or watchlist; with two of them, whose a column is cannot be told.
        if (facts.Select(fact => fact.Value).Distinct(StringComparer.Ordinal).ToArray() is [var source])
            facts.AddRange(query.Bound.References.Where(reference => reference.Kind == SymbolKind.Column && IsCustom(reference.Name)).Select(reference => Of(query, reference, ColumnOf + source)));
        return facts.DistinctBy(fact => (fact.Value, fact.Detail));
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (IGrouping<string, Fact> kind in facts.GroupBy(fact => fact.Detail))
        {
            bool areColumns = kind.Key.StartsWith(ColumnOf, StringComparison.Ordinal);
            string what = areColumns ? "Column" : kind.Key;
            List<(string Name, List<Fact> Uses)> names = [.. kind.GroupBy(fact => fact.Value).Select(same => (same.Key, same.ToList())).OrderBy(name => name.Key, StringComparer.Ordinal)];
            if (names.Count > MostNames)
                continue;
            foreach ((string name, List<Fact> uses) in names)
            {
                (string Name, List<Fact> Uses) other = names
                    .Where(other => (areColumns ? IsRareBeside(uses, other.Uses) : Outweighs(other, (name, uses))) && NearestNames.AreLikelySame(name, [other.Name], areColumns ? 1 : 2) && !HaveCommonQuery(uses, other.Uses))
                    .OrderByDescending(other => other.Uses.Count)
                    .FirstOrDefault();
                if (other.Name is null)
                    continue;
                string message = uses.Count == other.Uses.Count
                    ? $"{what} {name} is spelled {other.Name} elsewhere."
                    : $"{what} {name} is spelled {other.Name} in {other.Uses.Count} other queries, and like this in {uses.Count}.";
                yield return Kind.At(uses[0].At, message, $"Did you mean {other.Name}?") with { Content = uses[0].Content, Cause = $"{what} {name}" };
            }
        }
    }

    /// <summary>The rarer spelling is reported; of two that are equally frequent, the one that comes first by name is kept.</summary>
    private static bool Outweighs((string Name, List<Fact> Uses) left, (string Name, List<Fact> Uses) right) =>
        left.Name != right.Name && (left.Uses.Count > right.Uses.Count || (left.Uses.Count == right.Uses.Count && string.CompareOrdinal(left.Name, right.Name) < 0));

    /// <summary>Tables have columns whose names are alike by nature, such as Port_d and Sort_d: one that occurs once is doubtful beside one that others share.</summary>
    private static bool IsRareBeside(List<Fact> rare, List<Fact> common) => rare.Count == 1 && common.Count > 1;

    /// <summary>Who names both in one query knows that there are two.</summary>
    private static bool HaveCommonQuery(List<Fact> left, List<Fact> right) => left.Select(fact => fact.Content).Intersect(right.Select(fact => fact.Content), StringComparer.Ordinal).Any();

    private Fact Of(CheckedQuery query, SymbolReference reference, string kind) => Fact(query.Owner, reference.Name, query.At(reference.Start, reference.Length), kind);

    /// <summary>Columns of custom logs end with their type.</summary>
    private static bool IsCustom(string column) => column.Length > 5 && column[^2] == '_' && column[^1] is 's' or 'd' or 'b' or 't' or 'g';
}
