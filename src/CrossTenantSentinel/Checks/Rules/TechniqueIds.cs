using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>Techniques that do not exist, or no longer.</summary>
public sealed partial class TechniqueIds : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3031.</summary>
    public static readonly FindingKind Malformed = new()
    {
        Code = "CTS3031",
        Title = "Malformed technique",
        Why = "Sentinel takes ATT&CK ids only: T and four digits, for a sub-technique a dot and three more.",
        Instead = "Write the id alone, for example T1078 or T1078.004.",
    };

    /// <summary>CTS3032.</summary>
    public static readonly FindingKind Unknown = new()
    {
        Code = "CTS3032",
        Title = "Unknown technique",
        Why = "ATT&CK has no such technique: the rule does not appear where its author expects it, and Azure-Sentinel's validation refuses techniques that it does not know.",
        Instead = "Look the technique up at attack.mitre.org.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3033.</summary>
    public static readonly FindingKind Revoked = new()
    {
        Code = "CTS3033",
        Title = "Revoked technique",
        Why = "ATT&CK has withdrawn the technique: the MITRE ATT&CK view does not show it.",
        Instead = "Write what replaced it.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form == SubjectForm.Pack ? [] :
        (subject.Techniques ?? []).Concat(subject.SubTechniques ?? []).Where(stated => stated.IsKnown && Attack.Find(stated.Text) is null)
            .Select(stated => Inspect(subject, stated)).OfType<Finding>();

    private static Finding? Inspect(RuleSubject subject, Stated stated)
    {
        string id = stated.Text;
        if (!Form.IsMatch(id))
        {
            string? meant = Form.Match(id.Trim().ToUpperInvariant()) is { Success: true, Value: var value } ? value : Loose.Match(id) is { Success: true } loose ? loose.Groups[1].Value.ToUpperInvariant() : null;
            Finding malformed = Malformed.At(stated.At, $"\"{id}\" is no technique of the form T1078 or T1078.004.", meant is null ? null : $"Write {meant}.");
            return meant is not null && Attack.Find(meant) is not null ? malformed with { Fix = Write(stated, meant) } : malformed;
        }

        // Techniques of the matrices for industrial control systems and for mobile devices, which the vocabulary does not hold.
        if (id.StartsWith("T0", StringComparison.Ordinal) || id.StartsWith("T14", StringComparison.Ordinal))
            return null;
        if (RevokedTechniques.ReplacementsOf(id) is not { } replacements)
            return Unknown.At(stated.At, $"ATT&CK {Attack.Version} has no {id}.");
        Finding revoked = Revoked.At(stated.At, $"ATT&CK has withdrawn {id}.", replacements.Count == 0 ? "It names no replacement: leave it out." : $"Write {string.Join(" or ", replacements)}.");
        return replacements is [var only] && CanStandFor(subject, only) ? revoked with { Fix = Write(stated, only) } : revoked;
    }

    /// <summary>A replacement must serve one of the rule's tactics and not be listed already, or there is more to decide.</summary>
    private static bool CanStandFor(RuleSubject subject, string id) =>
        Attack.Find(id) is { } technique
        && subject.Techniques?.Any(stated => stated.Text == id) != true
        && (!technique.IsSubtechnique || subject.Form == SubjectForm.Yaml)
        && subject.Tactics?.Any(stated => technique.Tactics.Any(tactic => tactic.ToString() == stated.Text)) == true;

    private static Fix Write(Stated stated, string id) => new($"Write {id}", [new TextEdit(stated.AtPart(0, stated.Text.Length), id)]);

    [GeneratedRegex(@"\AT[0-9]{4}(\.[0-9]{3})?\z")]
    private static partial Regex Form { get; }

    /// <summary>An id with its name, in brackets, or with another mark between its numbers would be several things to guess: only the name is dropped.</summary>
    [GeneratedRegex(@"\A\s*(T[0-9]{4}(?:\.[0-9]{3})?)\s*[-:(]", RegexOptions.IgnoreCase)]
    private static partial Regex Loose { get; }
}
