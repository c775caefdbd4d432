using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A name or description that is empty or too long.</summary>
public sealed class TextLength : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1010.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1010",
        Title = "Text empty or too long",
        Why = "Sentinel refuses names of more than 256 and descriptions of more than 5,000 characters; a hunting query's description becomes a tag of at most 255.",
        Instead = "Say it shorter; a description needs at most five sentences.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        bool isHunting = subject.Kind == RuleKind.Hunting;
        foreach (Finding finding in Check("name", subject.Name, SentinelLimits.NameLength))
            yield return finding;
        // A deployer of one's own may do something else with a hunting query's description than write it into a tag.
        bool isTag = isHunting && (subject.Form == SubjectForm.Pack || RuleDialect.IsAzureSentinel(subject));
        foreach (Finding finding in Check("description", subject.Description, isTag ? SentinelLimits.HuntingDescriptionLength : SentinelLimits.DescriptionLength))
            yield return finding;

        if (subject.Item is Detection item)
        {
            foreach (Finding finding in Check(nameof(Detection.Misses), new Stated(item.Misses, item.At(nameof(Detection.Misses))), SentinelLimits.DescriptionLength))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Check(string key, Stated? stated, int limit)
    {
        if (stated is not { IsKnown: true })
            yield break;
        int length = stated.Text.TrimEnd().Length;
        if (length == 0)
            yield return Kind.At(stated.At, $"The {key} is empty.");
        else if (length > limit)
            yield return Kind.At(stated.At, $"The {key} has {length} characters; at most {limit} are allowed.");
    }
}
