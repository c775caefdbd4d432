using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.MitreAttack;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>Tactics and techniques that do not belong together.</summary>
public sealed class AttackAgreement : ItemCheck<Detection>
{
    /// <summary>CTS1026.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1026",
        Title = "Tactics and techniques disagree",
        Why = "Azure-Sentinel's validation refuses rules whose techniques serve none of their tactics; a detection without techniques is invisible in the coverage map.",
        Instead = "List the tactics that the detection sees, one of them for each technique.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        if (item.Techniques.Count == 0)
            yield return At(item, nameof(Detection.Techniques), "No technique is listed.");
        foreach (IGrouping<string, Technique> twice in item.Techniques.GroupBy(technique => technique.Id).Where(group => group.Count() > 1))
            yield return At(item, nameof(Detection.Techniques), $"{twice.Key} is listed {twice.Count()} times.", Member(twice.Key));
        foreach (IGrouping<Tactic, Tactic> twice in item.Tactics.GroupBy(tactic => tactic).Where(group => group.Count() > 1))
            yield return At(item, nameof(Detection.Tactics), $"{twice.Key} is listed {twice.Count()} times.", twice.Key.ToString());

        InferredTactics inferred = TacticInference.Infer(item.Tactics, item.Techniques);
        foreach (Technique technique in inferred.Ambiguous)
            yield return At(item, nameof(Detection.Techniques), $"{technique.Id} ({technique.Name}) serves {Join(technique.Tactics)}: list the Tactics that the detection sees.", Member(technique.Id));
        if (item.Tactics.Count == 0)
            yield break;
        foreach (Technique technique in TacticInference.Unserved(item.Tactics, item.Techniques))
            yield return At(item, nameof(Detection.Techniques), $"{technique.Id} ({technique.Name}) serves {Join(technique.Tactics)}, but the tactics are {Join(item.Tactics)}.", Member(technique.Id));
        foreach (Tactic tactic in item.Tactics.Distinct().Where(tactic => item.Techniques.All(technique => !technique.Tactics.Contains(tactic))))
            yield return At(item, nameof(Detection.Tactics), $"No technique serves {tactic}.", tactic.ToString());
    }

    private static Finding At(Detection item, string member, string message, string? text = null) => Kind.At(item.At(member, text), message);

    private static string Member(string id) => id.Replace('.', '_');

    private static string Join(IEnumerable<Tactic> tactics) => string.Join(", ", tactics);
}
