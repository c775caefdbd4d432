using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>Tactics and techniques that do not belong together.</summary>
public sealed class AttackAgreement : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1026.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1026",
        Title = "Tactics and techniques disagree",
        Why = "Azure-Sentinel's validation refuses rules whose techniques serve none of their tactics; a detection without techniques is invisible in the coverage map.",
        Instead = "List the tactics that the detection sees, one of them for each technique.",
    };

    /// <summary>CTS3030.</summary>
    public static readonly FindingKind Unserved = new()
    {
        Code = "CTS3030",
        Title = "Tactic without technique",
        Why = "The rule claims a tactic, but none of its techniques serves it: either a technique is missing, or the tactic is a leftover.",
        Instead = "Add the technique that the rule sees, or remove the tactic.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        IReadOnlyList<Stated> techniques = [.. (subject.Techniques ?? []).Concat(subject.SubTechniques ?? []).Where(stated => stated.IsKnown)];
        IReadOnlyList<Stated> tactics = [.. (subject.Tactics ?? []).Where(stated => stated.IsKnown)];
        IReadOnlyList<Tactic> known = [.. tactics.Select(TacticOf).OfType<Tactic>()];
        return
        [
            .. subject.Item is Detection detection ? OfThePack(detection) : [],
            .. known.Count == 0 || known.Count < tactics.Count ? [] : Outside(subject, techniques, known),
            .. WithoutTechnique(subject, techniques, tactics),
        ];
    }

    /// <summary>Detections of the pack may leave their tactics to their techniques, which then have to decide.</summary>
    private static IEnumerable<Finding> OfThePack(Detection item)
    {
        if (item.Techniques.Count == 0)
            yield return Kind.At(item.At(nameof(Detection.Techniques)), "No technique is listed.");
        foreach (IGrouping<Technique, Technique> twice in item.Techniques.GroupBy(technique => technique).Where(group => group.Count() > 1))
            yield return Kind.At(item.At(nameof(Detection.Techniques), twice.Key.Id.Replace('.', '_')), $"{twice.Key.Id} is listed {twice.Count()} times.");
        foreach (IGrouping<Tactic, Tactic> twice in item.Tactics.GroupBy(tactic => tactic).Where(group => group.Count() > 1))
            yield return Kind.At(item.At(nameof(Detection.Tactics), twice.Key.ToString()), $"{twice.Key} is listed {twice.Count()} times.");
        foreach (Technique technique in TacticInference.Infer(item.Tactics, item.Techniques).Ambiguous)
        {
            yield return Kind.At(
                item.At(nameof(Detection.Techniques), technique.Id.Replace('.', '_')),
                $"{technique.Id} ({technique.Name}) serves {Join(technique.Tactics)}: list the Tactics that the detection sees.");
        }
    }

    /// <summary>Nobody refuses a hunting query for it.</summary>
    private static IEnumerable<Finding> Outside(RuleSubject subject, IReadOnlyList<Stated> techniques, IReadOnlyList<Tactic> tactics)
    {
        foreach (Stated stated in techniques)
        {
            if (Attack.Find(stated.Text) is { } technique && Served(technique) is var served && !served.Any(tactics.Contains))
            {
                yield return Kind.At(stated.At, $"{technique.Id} ({technique.Name}) serves {Join(served)}, but the tactics are {Join(tactics)}.") with
                {
                    Severity = subject is { Kind: RuleKind.Hunting, Form: not SubjectForm.Pack } ? FindingSeverity.Note : FindingSeverity.Error,
                };
            }
        }
    }

    /// <summary>A technique that ATT&amp;CK's enterprise matrix does not have may serve any tactic.</summary>
    private static IEnumerable<Finding> WithoutTechnique(RuleSubject subject, IReadOnlyList<Stated> stated, IReadOnlyList<Stated> tactics)
    {
        List<Technique> techniques = [.. stated.Select(technique => Attack.Find(technique.Text)).OfType<Technique>()];
        if (techniques.Count == 0 || techniques.Count < stated.Count)
            yield break;
        foreach (Stated tactic in tactics)
        {
            if (TacticOf(tactic) is { } known && !techniques.Any(technique => Served(technique).Contains(known)))
                yield return (subject.Form == SubjectForm.Pack ? Kind : Unserved).At(tactic.At, $"No technique serves {known}.");
        }
    }

    private static Tactic? TacticOf(Stated stated) => Enum.GetNames<Tactic>().Contains(stated.Text, StringComparer.Ordinal) ? Enum.Parse<Tactic>(stated.Text) : null;

    /// <summary>Azure-Sentinel's validation asks the parent of a sub-technique.</summary>
    private static IReadOnlyList<Tactic> Served(Technique technique) =>
        technique.IsSubtechnique && Attack.Find(technique.ParentId) is { } parent ? [.. technique.Tactics.Union(parent.Tactics)] : technique.Tactics;

    private static string Join(IEnumerable<Tactic> tactics) => string.Join(", ", tactics);
}
