using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>A key that a file states twice, outside of rules, which a check of their own looks at.</summary>
public sealed class RepeatedKeyInFile : SubjectCheck<Subject>
{
    /// <summary>CTS3000.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3000",
        Title = "Key twice in a file",
        Why = "Of two equal keys some programs take the first, some the last, and some refuse the file: what is deployed is not what the reader sees.",
        Instead = "Remove one of them.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Subject subject) => subject switch
    {
        FileSubject file => In(file.Roots, [.. file.Rules.Select(rule => rule.Node).OfType<DocumentNode>()]),
        WorkbookSubject { Form: SubjectForm.Arm, Notebook: { } notebook } => In([notebook], []),
        _ => [],
    };

    /// <summary>A node that aliases name several times is looked at once.</summary>
    private static IEnumerable<Finding> In(IEnumerable<DocumentNode> roots, HashSet<DocumentNode> seen)
    {
        Stack<DocumentNode> open = new(roots.Reverse());
        while (open.TryPop(out DocumentNode? node))
        {
            if (node is ScalarNode || !seen.Add(node))
                continue;
            if (node is MapNode map)
            {
                foreach (Finding finding in In(map))
                    yield return finding;
            }

            foreach (DocumentNode child in node is MapNode { Entries: var entries } ? entries.Select(entry => entry.Value) : ((ListNode)node).Items)
                open.Push(child);
        }
    }

    private static IEnumerable<Finding> In(MapNode map)
    {
        Dictionary<string, MapEntry> first = new(StringComparer.Ordinal);
        foreach (MapEntry entry in map.Entries)
        {
            if (!first.TryAdd(entry.Key.Value, entry))
                yield return Kind.At(entry.Key.At(), $"The key \"{entry.Key.Value}\" is there already, in line {first[entry.Key.Value].Key.Span.Line}.");
        }
    }
}
