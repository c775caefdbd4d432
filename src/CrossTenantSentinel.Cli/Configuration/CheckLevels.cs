using System.Globalization;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>The levels that settings state for checks.</summary>
/// <param name="Stated">By code; what is not stated has the finding's own severity.</param>
public sealed record CheckLevels(IReadOnlyDictionary<string, CheckLevel> Stated)
{
    /// <summary>The numbers of the codes that are about suppressions, baselines, levels and fixes.</summary>
    private const int FirstOfDecisions = 3900;
    private const int LastOfDecisions = 3949;

    /// <summary>No check has a level of its own.</summary>
    public static CheckLevels None { get; } = new(new Dictionary<string, CheckLevel>());

    /// <summary>What is stated, a line each, in the order of the codes.</summary>
    public IEnumerable<string> Lines => Stated.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}");

    /// <summary>
    /// Whether people may lower, raise, suppress or postpone findings of a kind. Not when the finding says that something could not be looked
    /// at (errors of family 0), could not be run or written (families 4 and 5), or is about these decisions themselves.
    /// </summary>
    public static bool IsAdjustable(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Code[3] switch
        {
            '0' => kind.Severity != FindingSeverity.Error,
            '4' or '5' => false,
            _ => int.Parse(kind.Code.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture) is < FirstOfDecisions or > LastOfDecisions,
        };
    }

    /// <summary>Whether that holds for a finding, whose severity may differ from its kind's.</summary>
    public static bool IsAdjustable(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return IsAdjustable(finding.Kind with { Severity = finding.Severity });
    }

    /// <summary>Whether findings of a kind are reported.</summary>
    public bool IsOn(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Stated.TryGetValue(kind.Code, out CheckLevel level) ? level != CheckLevel.Off : !kind.IsOffByDefault;
    }

    /// <summary>The severity that a finding is reported with.</summary>
    public FindingSeverity SeverityOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return !Stated.TryGetValue(finding.Kind.Code, out CheckLevel level) ? finding.Severity : level switch
        {
            CheckLevel.Error => FindingSeverity.Error,
            CheckLevel.Warning => FindingSeverity.Warning,
            _ => FindingSeverity.Note,
        };
    }
}
