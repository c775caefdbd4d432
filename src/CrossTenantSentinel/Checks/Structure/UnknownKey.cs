using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A key that nothing reads.</summary>
public sealed class UnknownKey : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3010.</summary>
    public static readonly FindingKind Misspelt = new()
    {
        Code = "CTS3010",
        Title = "Misspelt or misplaced key",
        Why = "Keys are read by their exact name at their place; what stands under another name is ignored without a word, by Azure-Sentinel's validation as well as by Sentinel.",
        Instead = "Write the key as it is called, where it belongs.",
    };

    /// <summary>CTS3011.</summary>
    public static readonly FindingKind Unknown = new()
    {
        Code = "CTS3011",
        Title = "Unknown key",
        Why = "No rule or hunting query has such a key: what stands there is ignored without a word.",
        Instead = "Remove it, or put what it says into the description or the tags.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form != SubjectForm.Yaml
        ? []
        : RuleKeys.In(subject.Node).SelectMany(part => part.Map.Entries.Where(entry => part.Block.Find(entry.Key.Value) is null).Select(entry => Report(part.Map, part.Block, entry)));

    /// <summary>The keys that misspelt ones of a block stand for.</summary>
    internal static IEnumerable<string> Meant(MapNode map, KeyBlock block) => map.Entries
        .Where(entry => block.Find(entry.Key.Value) is null)
        .SelectMany(entry => Nearest(map, block, entry.Key.Value).Take(1));

    // Only what is not there already can be meant.
    private static IReadOnlyList<string> Nearest(MapNode map, KeyBlock block, string key) => NearestNames.Of(key, block.Keys.Select(shape => shape.Name).Where(name => map.Find(name) is null));

    private static Finding Report(MapNode map, KeyBlock block, MapEntry entry)
    {
        string key = entry.Key.Value;
        string owner = block == RuleKeys.Rule ? "A rule" : $"\"{block.Name}\"";
        if (Nearest(map, block, key) is [var best, ..])
        {
            Finding misspelt = Misspelt.At(entry.Key.At(), $"{owner} has no key \"{key}\".", $"Did you mean \"{best}\"?");
            return best.Equals(key, StringComparison.OrdinalIgnoreCase)
                ? misspelt with { Fix = new Fix($"Write {best}", [new TextEdit(entry.Key.At(0, key.Length), best)]) }
                : misspelt;
        }

        return RuleKeys.Rule.SelfAndDescendants().FirstOrDefault(other => other != block && other.Find(key) is not null) is { } home
            ? Misspelt.At(entry.Key.At(), $"{owner} has no key \"{key}\".", home == RuleKeys.Rule ? "It belongs to the rule itself, without indentation." : $"It belongs below \"{home.Name}\".")
            : Unknown.At(entry.Key.At(), $"{owner} has no key \"{key}\": what it says is ignored.");
    }
}
