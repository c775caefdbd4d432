using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>An id that is no GUID.</summary>
public sealed class RuleId : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3022.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3022",
        Title = "Id is no GUID",
        Why = "Azure-Sentinel's validation refuses it, and what derives names of resources from the id makes illegal ones, or the same for all.",
        Instead = "Give the rule a new GUID, and never change it afterwards.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        // The name of a deployed resource may be anything.
        if (subject.Form == SubjectForm.Arm || subject.Id is not { IsKnown: true } id)
            yield break;
        if (!Guid.TryParseExact(id.Text.Trim(), "D", out Guid guid))
        {
            // The API takes other names, so a deployer of one's own may do without.
            yield return Kind.At(id.At, $"\"{id.Text}\" is no GUID of the form 00000000-0000-0000-0000-000000000000.") with
            {
                Severity = RuleDialect.IsAzureSentinel(subject) ? FindingSeverity.Error : FindingSeverity.Note,
            };
        }
        else if (guid == Guid.Empty || guid == Guid.AllBitsSet)
            yield return Kind.At(id.At, $"{id.Text} is nobody's id.");
    }
}
