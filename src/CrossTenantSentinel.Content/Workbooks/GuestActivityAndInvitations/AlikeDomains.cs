using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Domains that imitate ours or those of tenants we work with, that are blocked, or at which anybody has a mailbox for an hour.</summary>
internal static class AlikeDomains
{
    /// <summary>A letter more or less makes too many short names alike.</summary>
    private const int LeastMistakable = 6;

    /// <summary>
    /// <c>WB_AlikeDomains(domains)</c>: one row per such domain with <c>Likeness</c> in words and <c>Matched</c>, what it is like. Labels and their parts between hyphens
    /// are compared, as the rule about invitations to look-alike domains does.
    /// </summary>
    public static WorkbookFunction Of(TenantSettings tenant) => new()
    {
        Name = "WB_AlikeDomains",
        Parameters = [KqlParameter.Table("domains", new Column("Domain", KqlType.String))],
        Body = KqlTemplate.Of($$"""
            let Listed = materialize({{DomainTenants.Of(tenant)}}());
            let Known = materialize(union
                (Listed | where isnotempty(DomainRelationship) and DomainRelationship !in~ ({{Unprotected}}) | project Domain),
                (print Domain = {{tenant.InternalDomains}} | mv-expand Domain to typeof(string))
            | distinct Domain);
            let KnownPattern = toscalar(Known | summarize strcat(@"(^|\.)(", strcat_array(make_set(replace_string(Domain, ".", @"\.")), "|"), ")$"));
            let Names = union
                (Known | project Skeleton = {{FoldLabel.Function}}(tostring(split(Domain, ".")[0])), Matched = Domain),
                (_GetWatchlist({{tenant.ProtectedNamesWatchlist}}) | project Skeleton = tolower(Skeleton), Matched = Name)
            | where strlen(Skeleton) >= {{ProtectedName.DefaultMinLength}}
            | summarize Matched = min(Matched) by Skeleton, Any = 1;
            let Candidates = materialize(domains
            | where isnotempty(Domain) and Domain !in ({{tenant.AllowedInviteDomains}}) and not(Domain matches regex KnownPattern)
            | distinct Domain);
            let Alike = Candidates
            | extend Labels = array_slice(split(Domain, "."), 0, -2)
            | mv-expand Text = array_concat(Labels, split(strcat_array(Labels, "-"), "-")) to typeof(string)
            | extend Candidate = {{FoldLabel.Function}}(Text), Any = 1
            | where isnotempty(Candidate)
            | distinct Domain, Candidate, Any
            | join kind=inner (Names) on Any
            | extend Size = strlen(Candidate), SkeletonSize = strlen(Skeleton)
            | extend Longer = max_of(Size, SkeletonSize), Shorter = min_of(Size, SkeletonSize)
            | where Candidate contains Skeleton or (Shorter >= {{LeastMistakable}} and Longer - Shorter <= 1)
            | mv-apply Count = range(1, Shorter) to typeof(long) on (
                summarize Kept = countif(substring(Candidate, 0, Count) == substring(Skeleton, 0, Count))
                    + countif(substring(Candidate, Size - Count) == substring(Skeleton, SkeletonSize - Count)))
            | extend Score = case(
                Candidate == Skeleton, {{Alikeness.Equal.Score}},
                Shorter >= {{LeastMistakable}} and Longer - Shorter <= 1 and Kept >= Longer - 1, {{Alikeness.OneMistake.Score}},
                replace_string(Candidate, Skeleton, " ") matches regex {{LureWords.Pattern}}, {{Alikeness.Lure.Score}},
                0)
            | where Score > 0
            | summarize arg_max(Score, Matched) by Domain;
            Candidates
            | lookup kind=leftouter (Alike) on Domain
            | lookup kind=leftouter (Listed) on Domain
            | extend Likeness = case(
                DomainRelationship =~ {{Relationships.Blocked}}, "the tenant is blocked",
                Score == {{Alikeness.Equal.Score}}, "looks the same",
                Score == {{Alikeness.OneMistake.Score}}, "one letter is different",
                Score == {{Alikeness.Lure.Score}}, "the name with a lure",
                Domain in ({{tenant.DisposableDomains}}), "disposable mailboxes",
                "")
            | where isnotempty(Likeness)
            | project Domain, Likeness, Matched
            """),
    };

    private static IReadOnlyList<string> Unprotected => [Relationships.Unknown, Relationships.Blocked, Relationships.Consumer];
}
