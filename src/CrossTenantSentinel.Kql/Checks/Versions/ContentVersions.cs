using System.Text.Json;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Kql.Checks.Versions;

/// <summary>
/// Gathers what the version of each rule, hunting query and function stands for. What it is compared with is a lock file, which only the tool
/// reads: it judges nothing by itself.
/// </summary>
public sealed class ContentVersions : QueryComparingCheck
{
    /// <summary>The versions among facts. Of content that is there in several forms, the one that authors write.</summary>
    public static IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> In(IEnumerable<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.Where(fact => fact.Kind == nameof(ContentVersions))
                .Select(fact => (Content: JsonSerializer.Deserialize<VersionedContent>(fact.Detail[1..])!, fact.At, fact.Content, IsGenerated: fact.Detail[0] == 'g'))
                .GroupBy(version => version.Content.Id, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.OrderBy(version => version.IsGenerated).First())
                .Select(version => (version.Content, version.At, version.Item3)),
        ];
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Bound.HasErrors || RuleVersions.Of(query) is not { Content: { Id.Length: > 0 } content, At: { } at })
            return [];
        string mark = query.Owner.Form == SubjectForm.Arm ? "g" : "w";
        return [Fact(query.Owner, content.Id, at, mark + JsonSerializer.Serialize(content))];
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts) => [];
}
