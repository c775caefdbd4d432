using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>Scenarios that fail, as findings that point at the scenario in its C# file.</summary>
internal static class ScenarioFindings
{
    /// <summary>CTS4001.</summary>
    public static readonly FindingKind Fails = new()
    {
        Code = "CTS4001",
        Title = "Scenario fails",
        Why = "The detection's own query, run on the scenario's events, gives other rows or alerts than the scenario promises.",
        Instead = "Correct the query or the scenario: the tables above show which cells differ, and cts test SLUG --explain where rows are lost.",
    };

    /// <param name="result">A scenario that failed.</param>
    /// <param name="readSource">The text of a source file by path relative to the root; null when it cannot be read.</param>
    public static Finding Of(ScenarioResult result, Func<string, string?> readSource) =>
        Fails.At(new Anchor.OfSpan(PlaceOf(result, readSource)), $"{result.Detection.Slug}: \"{result.Variant.Name}\" fails: {Summary(result)}") with
        {
            Content = result.Detection.Slug,
        };

    private static string Summary(ScenarioResult result) => result.Outcome.Result is { } actual && result.Expected is { } expected
        ? $"expected {Reporting.Counts.Number(expected.Count, "row")}, got {Reporting.Counts.Number(actual.Count, "row")}{(expected.Count == actual.Count ? " that differ" : "")}."
        : string.Join(" ", result.Differences);

    /// <summary>The line that holds the scenario's name: a scenario that a helper method makes is declared in that method.</summary>
    private static SourceSpan PlaceOf(ScenarioResult result, Func<string, string?> readSource)
    {
        SourceLocation declared = result.Variant.Original.Declared;
        string quoted = $"\"{result.Variant.Original.Name}\"";
        if (readSource(declared.RelativeFile) is { } text && text.IndexOf(quoted, StringComparison.Ordinal) is var place and >= 0)
            return new SourceText(declared.RelativeFile, text).SpanOf(place, place + quoted.Length);
        return new SourceSpan(declared.RelativeFile, declared.Line, 0, declared.Line, 0);
    }
}
