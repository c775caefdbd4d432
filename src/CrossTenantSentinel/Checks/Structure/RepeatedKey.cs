using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A key that is there twice.</summary>
public sealed class RepeatedKey : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3012.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3012",
        Title = "Repeated key",
        Why = "Some readers refuse a document in which a key is there twice, others take the first value, others the last.",
        Instead = "Keep one of them.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Node is not { } node
        ? []
        : node.SelfAndDescendants().OfType<MapNode>()
            .SelectMany(map => map.Entries.GroupBy(entry => entry.Key.Value, StringComparer.Ordinal))
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Skip(1).Select(entry => Kind.At(entry.Key.At(), $"The key \"{same.Key}\" is there already.")));
}
