using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A hunting query whose entities get lost on the way into a workspace.</summary>
public sealed partial class HuntingEntityColumns : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3103.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3103",
        Title = "Hunting query without entity columns",
        Why = "A saved search has no entity mappings: when a hunting query is packaged, they are dropped. Only columns named Account_0_Name, IP_0_Address and the like make entities of its rows.",
        Instead = "End the query with an extend that names such columns: | extend Account_0_AadUserId = UserId.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject is { Kind: RuleKind.Hunting, Form: not SubjectForm.Pack, Entities: [{ Type: { } type, Fields: var fields }, ..], Query: { } query } && !Column.IsMatch(query.Text.Text))
            yield return Kind.At(type.At, $"The entities are mapped, but no column of the query is named as in {(type.IsKnown ? type.Text : "Account")}_0_{(fields is [{ Identifier: { IsKnown: true } identifier }, ..] ? identifier.Text : "Name")}.");
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+_[0-9]+_[A-Z][A-Za-z0-9]+\b")]
    private static partial Regex Column { get; }
}
