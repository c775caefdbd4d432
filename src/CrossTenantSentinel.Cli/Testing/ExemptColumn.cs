using System.Net;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>A column that a query looks up among its exemptions.</summary>
/// <param name="Kind">What the watchlist calls its values, for example <c>tenant</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOnlyOne">Whether no other column of the query is of this kind.</param>
internal sealed partial record ExemptColumn(string Kind, string Name, bool IsOnlyOne)
{
    /// <summary>
    /// Its values in a scenario: those of the expected rows and of the columns of this name in the sample events, because an alert can speak of several
    /// events. Empty where one of them has none, or where nothing tells.
    /// </summary>
    public IReadOnlyCollection<string> ValuesIn(Scenario scenario)
    {
        string[] expected = [.. ValuesOf(scenario.ExpectedRows)];
        if (expected.Length == 0)
            return IsOnlyOne && Kind == "ip" ? Distinct(scenario.Given.SelectMany(Words).Where(word => IPAddress.TryParse(word, out _))) : [];
        IReadOnlyList<string> all = [.. expected, .. ValuesOf(scenario.Given)];
        return all.Contains("") ? [] : Distinct(all);
    }

    private static IReadOnlyCollection<string> Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.OrdinalIgnoreCase)];

    private IEnumerable<string> ValuesOf(IEnumerable<object> rows) =>
        from row in rows let property = row.GetType().GetProperty(Name) where property is not null select RowValues.Text(property.GetValue(row));

    /// <summary>
    /// What the events hold, also inside JSON: where only one column is compared with exempt addresses, nothing else can be meant. Addresses of networks are
    /// known by their form. Ids and domains are not: one looks like the other.
    /// </summary>
    private static IEnumerable<string> Words(object row) => row.GetType().GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0)
        .SelectMany(property => Word.Matches(property.GetValue(row)?.ToString() ?? "").Select(match => match.Value));

    [GeneratedRegex("""[^\s"\\\[\]{},()']{3,}""")]
    private static partial Regex Word { get; }
}
