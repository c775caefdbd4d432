using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A duration in a form that is not read, or read as something else.</summary>
public sealed partial class DurationForm : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3024.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3024",
        Title = "Malformed duration",
        Why = "YAML rules write one number and m, h or d: Azure-Sentinel's packager puts P or PT before it and makes no sense of anything else, and a bare number counts days. Templates, and the lookback of incident grouping in both, write ISO 8601. What converters make of exported rules is shortened everywhere, and read back.",
        Instead = "Write 5m, 2h or 14d in YAML and PT5M, PT2H or P14D in templates.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Form == SubjectForm.Pack)
            return [];
        bool isYaml = subject.Form == SubjectForm.Yaml;
        bool isOfAnother = isYaml && !RuleDialect.IsAzureSentinel(subject);
        return
        [
            .. Check("queryFrequency", subject.Frequency, !isYaml, isOfAnother),
            .. Check("queryPeriod", subject.Period, !isYaml, isOfAnother),
            .. Check("suppressionDuration", subject.SuppressionDuration, isIso: true, isEither: isYaml),
            .. Check("lookbackDuration", subject.Incidents?.Lookback, isIso: true, isEither: isOfAnother),
        ];
    }

    private static IEnumerable<Finding> Check(string key, Stated? stated, bool isIso, bool isEither)
    {
        if (stated is not { IsKnown: true } || ((isIso || isEither) && IsIso(stated.Text)) || ((!isIso || isEither) && Short.IsMatch(stated.Text)))
            yield break;
        string text = stated.Text.Trim();
        TimeSpan? meant = Meant(text);
        string? right = meant is not { } value || value <= TimeSpan.Zero ? null : isIso ? XmlConvert.ToString(value) : Duration.Of(value) is var duration && Short.IsMatch(duration) ? duration : null;
        bool isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        Finding finding = Kind.At(
            stated.At,
            isNumber && !isIso ? $"{key} is {text} without a unit: that is read as {text} days." : $"{key} is \"{stated.Text}\", which is no duration of the form {(isIso ? "PT2H" : "2h")}.",
            right is not null ? $"Write {right}." : isNumber ? $"Write {(isIso ? $"PT{text}M, PT{text}H or P{text}D" : $"{text}m, {text}h or {text}d")}." : null);
        yield return right is null ? finding : finding with { Fix = new Fix($"Write {right}", [new TextEdit(stated.AtPart(0, stated.Text.Length), right)]) };
    }

    /// <summary>What can only be meant; null when that is open.</summary>
    private static TimeSpan? Meant(string text)
    {
        if (Compound.Match(text) is { Success: true } match)
        {
            int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
            return new TimeSpan(Part(1), Part(2), Part(3), 0);
        }

        return RuleDuration.Of(text.ToUpperInvariant());
    }

    private static bool IsIso(string text) => text.StartsWith('P') && RuleDuration.Of(text) is not null;

    [GeneratedRegex(@"\A[1-9][0-9]{0,8}[mhd]\z")]
    private static partial Regex Short { get; }

    [GeneratedRegex(@"\A(?=.)(?:([0-9]{1,5})d)?(?:([0-9]{1,5})h)?(?:([0-9]{1,5})m)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Compound { get; }
}
