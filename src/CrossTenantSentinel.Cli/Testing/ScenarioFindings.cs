using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Scenarios;
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
        Instead = "Correct the query or the scenario: the output above shows what differs, and cts test SLUG --explain where rows are lost.",
    };

    /// <summary>A finding for each failure; variants of a scenario that fails itself tell nothing more.</summary>
    /// <param name="results">What came of running scenarios.</param>
    /// <param name="readSource">The text of a source file by path relative to the root; null when it cannot be read.</param>
    public static IEnumerable<Finding> Of(IEnumerable<ScenarioResult> results, Func<string, string?> readSource) =>
        WorthTelling([.. results]).Select(result => Of(result, readSource));

    /// <summary>Failures of scenarios as written, and of variants whose scenario holds.</summary>
    public static IEnumerable<ScenarioResult> WorthTelling(IReadOnlyList<ScenarioResult> results)
    {
        IEnumerable<Scenario> failed = results.Where(result => !result.Passed && result.Variant.IsAsWritten).Select(result => result.Variant.Original);
        HashSet<object> broken = new(failed, ReferenceEqualityComparer.Instance);
        return results.Where(result => !result.Passed && (result.Variant.IsAsWritten || !broken.Contains(result.Variant.Original)));
    }

    /// <summary>The line that holds the scenario's name: a scenario that a helper method makes is declared in that method.</summary>
    public static Anchor PlaceOf(Scenario scenario, Func<string, string?> readSource)
    {
        SourceLocation declared = scenario.Declared;
        string quoted = $"\"{scenario.Name}\"";
        if (readSource(declared.RelativeFile) is { } text && text.IndexOf(quoted, StringComparison.Ordinal) is var place and >= 0)
            return new Anchor.OfSpan(new SourceText(declared.RelativeFile, text).SpanOf(place, place + quoted.Length));
        return new Anchor.OfSpan(new SourceSpan(declared.RelativeFile, declared.Line, 0, declared.Line, 0));
    }

    private static Finding Of(ScenarioResult result, Func<string, string?> readSource)
    {
        string message = $"{result.Detection.Slug}: \"{result.Variant.Name}\" fails: {Summary(result)}";
        string help = $"To see what each step does: cts test {result.Detection.Slug} --explain --filter \"{result.Variant.Name}\"";
        return Fails.At(PlaceOf(result.Variant.Original, readSource), message, result.HasOtherRows ? help : null) with { Content = result.Detection.Slug };
    }

    private static string Summary(ScenarioResult result)
    {
        if (!result.HasOtherRows || result.Outcome.Result is not { } actual || result.Expected is not { } expected)
            return string.Join(' ', result.Differences.SelectMany(difference => difference.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        string got = expected.Count == actual.Count ? "got as many with other cells" : $"got {Counts.Number(actual.Count, "row")}";
        return $"expected {Counts.Number(expected.Count, "row")}, {got}.";
    }
}
