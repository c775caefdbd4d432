using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Custom details that Sentinel refuses.</summary>
public sealed partial class CustomDetailShape : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1032.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1032",
        Title = "Custom detail outside the platform's limits",
        Why = "Sentinel takes 20 custom details with keys of at most 20 letters, digits and underscores that begin with a letter; each key once.",
        Instead = "Give a long column name a short key, for example TenantName for the column ExternalTenantName.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        List<Stated> keys = [.. subject.CustomDetails.Select(detail => detail.Name).OfType<Stated>().Where(key => key.IsKnown)];
        if (subject.CustomDetails.Count > SentinelLimits.CustomDetails)
            yield return Kind.At(keys is [.., var last] ? last.At : subject.At, $"There are {subject.CustomDetails.Count} custom details; Sentinel takes {SentinelLimits.CustomDetails}.");
        foreach (Stated key in keys.Where(key => !Key.IsMatch(key.Text)))
            yield return Kind.At(key.At, $"\"{key.Text}\" ({key.Text.Length} characters) is no valid key: at most {SentinelLimits.CustomDetailKeyLength} letters, digits and underscores, beginning with a letter.");
        // A key that is there twice in YAML or JSON is reported as such.
        foreach (IGrouping<string, Stated> twice in keys.GroupBy(key => key.Text, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            if (subject.Form == SubjectForm.Pack || twice.Select(key => key.Text).Distinct(StringComparer.Ordinal).Count() > 1)
                yield return Kind.At(twice.Last().At, $"The key \"{twice.Key}\" is used {twice.Count()} times.");
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z][A-Za-z0-9_]{0,19}\z")]
    private static partial Regex Key { get; }
}
