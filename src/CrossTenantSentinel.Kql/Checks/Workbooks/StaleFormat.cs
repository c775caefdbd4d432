using System.Text.RegularExpressions;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A format of a column that the result does not have.</summary>
public sealed class StaleFormat : WorkbookQueryCheck
{
    /// <summary>CTS3663.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3663",
        Title = "Workbook format names a column that the result does not have",
        Why = "The portal ignores it without a word: it is left over from an earlier query, or misspelt.",
        Instead = "Correct the name, or remove the format.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text)
    {
        if (text.Parameter is not null || query.Bound.IsOpen || query.Bound.Result is not { Count: > 0 } result || VisualOf(query, text) != "table" || text.Item.Content?["gridSettings"] is not { } grid)
            yield break;
        if (grid["hierarchySettings"]?.Scalar("treeType")?.Value == "1")
            yield break;
        string[] names = [.. result.Select(column => column.Name)];
        foreach ((ScalarNode name, bool isPattern) in grid.List("formatters").Select(format => (format.Scalar("columnMatch"), true)).Concat(grid.List("labelSettings").Select(label => (label.Scalar("columnId"), false)))
            .Where(entry => entry.Item1 is { IsNull: false, Value.Length: > 0 }).Select(entry => (entry.Item1!, entry.Item2)))
        {
            if (name.Value.StartsWith('$') || names.Contains(name.Value, StringComparer.Ordinal) || (isPattern && Matches(name.Value, names)))
                continue;
            yield return Kind.At(name.At(), $"The result of {text.Item.Title.Replace("Step", "step", StringComparison.Ordinal)} has no column \"{name.Value}\".", NearestNames.Of(name.Value, names) is [var best, ..] ? $"Did you mean {best}?" : null);
        }
    }

    /// <summary>A format's name may be a regular expression; one that cannot be read matches whatever it may.</summary>
    private static bool Matches(string pattern, string[] names)
    {
        try
        {
            return names.Any(name => Regex.IsMatch(name, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)));
        }
        catch (Exception wrong) when (wrong is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
