using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>An alert name or description format that Sentinel refuses.</summary>
public sealed partial class AlertFormat : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1024.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1024",
        Title = "Malformed alert format",
        Why = "Sentinel takes at most 3 placeholders per format, written {{Column}} without blanks; names up to 256, descriptions up to 5,000 characters.",
        Instead = "Write {{Column}}, and put further values into custom details.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.AlertDetails is not { } details
        ? []
        :
        [
            .. Check(subject, "alertDisplayNameFormat", details.DisplayNameFormat, SentinelLimits.AlertNameFormatLength),
            .. Check(subject, "alertDescriptionFormat", details.DescriptionFormat, SentinelLimits.AlertDescriptionFormatLength),
            .. details.DynamicProperties.Select(property => property.Name).OfType<Stated>().Where(name => name.IsKnown)
                .GroupBy(name => name.Text, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => Kind.At(group.Last().At, $"{group.Key} is set twice.")),
        ];

    private static IEnumerable<Finding> Check(RuleSubject subject, string key, Stated? stated, int limit)
    {
        if (stated is not { IsKnown: true })
            yield break;
        string format = stated.Text;
        if (string.IsNullOrWhiteSpace(format) || format.Length > limit)
            yield return Kind.At(stated.At, $"{key} has {format.Length} characters; Sentinel takes 1 to {limit}.");
        if (limit == SentinelLimits.AlertNameFormatLength && format.TrimEnd().Contains('\n', StringComparison.Ordinal))
            yield return Kind.At(stated.At, $"{key} has a line break.");
        IReadOnlyList<Placeholder> placeholders = [.. Placeholder.In(format).Where(placeholder => placeholder.IsWellFormed || IsMeant(subject, placeholder))];
        if (placeholders.Count > SentinelLimits.PlaceholdersPerFormat)
            yield return Kind.At(stated.AtPart(0, format.Length), $"{key} has {placeholders.Count} placeholders; Sentinel takes {SentinelLimits.PlaceholdersPerFormat}.");
        foreach (Placeholder malformed in placeholders.Where(placeholder => !placeholder.IsWellFormed))
            yield return Report(stated, key, malformed);
    }

    /// <summary>Braces may be part of a text. A placeholder is meant by two of them, and by one around the name of a column.</summary>
    private static bool IsMeant(RuleSubject subject, Placeholder malformed) =>
        malformed.Text.Contains("{{", StringComparison.Ordinal)
        || malformed.Text.Contains("}}", StringComparison.Ordinal)
        || subject.Columns?.Any(column => column.Name == malformed.Text.Trim('{', '}', ' ')) == true;

    private static Finding Report(Stated stated, string key, Placeholder malformed)
    {
        Anchor at = stated.AtPart(malformed.Start, malformed.Text.Length);
        string message = $"{key} has the malformed placeholder \"{malformed.Text}\"";
        if (!Padded.IsMatch(malformed.Text))
            return Kind.At(at, message + ".");
        Finding padded = Kind.At(at, message + ": blanks in its braces.");
        string right = $"{{{{{malformed.Text.Trim('{', '}', ' ', '\t')}}}}}";
        return stated.Within is null ? padded : padded with { Fix = new Fix("Remove the blanks", [new TextEdit(at, right)]) };
    }

    [GeneratedRegex(@"\A\{\{[ \t]*([A-Za-z_][A-Za-z0-9_]*)[ \t]*\}\}\z")]
    private static partial Regex Padded { get; }
}
