using CrossTenantSentinel.Findings;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>Tactics that do not exist.</summary>
public sealed class TacticNames : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3034.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3034",
        Title = "Unknown tactic",
        Why = "Sentinel takes the names of ATT&CK's tactics without blanks, spelled exactly, and refuses others.",
        Instead = "Write the name as in InitialAccess or CommandAndControl.",
    };

    /// <summary>CTS3035.</summary>
    public static readonly FindingKind Obsolete = new()
    {
        Code = "CTS3035",
        Title = "Obsolete tactic",
        Why = "ATT&CK has dissolved PRE-ATT&CK into Reconnaissance and ResourceDevelopment; no technique serves it any more.",
        Instead = "Write Reconnaissance or ResourceDevelopment.",
        Severity = FindingSeverity.Warning,
    };

    private static readonly string[] Names = Enum.GetNames<Tactic>();

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) =>
        (subject.Tactics ?? []).Where(stated => stated.IsKnown && !Names.Contains(stated.Text, StringComparer.Ordinal)).Select(Report);

    private static Finding Report(Stated stated)
    {
        string letters = Letters(stated.Text);
        if (letters.Equals("PreAttack", StringComparison.OrdinalIgnoreCase))
            return Obsolete.At(stated.At, "PreAttack is no tactic any more.");
        string? meant = Names.FirstOrDefault(name => name.Equals(letters, StringComparison.OrdinalIgnoreCase));
        if (meant is not null)
            return Kind.At(stated.At, $"\"{stated.Text}\" is no tactic.", $"Write {meant}.") with { Fix = new Fix($"Write {meant}", [new TextEdit(stated.AtPart(0, stated.Text.Length), meant)]) };
        string? help = stated.Text.Contains(',', StringComparison.Ordinal) ? "List each tactic by itself."
            : NearestNames.Of(letters, Names) is [var nearest, ..] ? $"Did you mean {nearest}?" : $"One of: {string.Join(", ", Names)}.";
        return Kind.At(stated.At, $"\"{stated.Text}\" is no tactic.", help);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter));
}
