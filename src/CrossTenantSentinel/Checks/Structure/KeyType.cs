using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A list where a text is due, a text where a list is due, and the like.</summary>
public sealed class KeyType : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3016.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3016",
        Title = "Value of the wrong shape",
        Why = "Azure-Sentinel's validation and its packager cannot read it; deployers pass it on, and Sentinel refuses it, or they drop it.",
        Instead = "Write the value in the shape named: a list has a hyphen before each of its values.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form != SubjectForm.Yaml
        ? []
        : RuleKeys.In(subject.Node).SelectMany(part => part.Block.Keys.SelectMany(key => part.Map[key.Name] is { } value ? Inspect(key, value, part.Map) : []));

    private static IEnumerable<Finding> Inspect(KeyShape key, DocumentNode value, MapNode map)
    {
        if (value is ScalarNode { IsNull: true })
            return [];
        Anchor at = value is ScalarNode ? value.At() : map.Find(key.Name)!.Key.At();
        return key.Value switch
        {
            ValueShape.Text when value is not ScalarNode => [Report(at, key, "a text", value)],
            ValueShape.Block or ValueShape.Pairs when value is not MapNode => [Report(at, key, "a block of keys", value)],
            ValueShape.TextList or ValueShape.BlockList when value is not ListNode => [Report(at, key, "a list", value)],
            ValueShape.TextList => Wrong<ScalarNode>(value, key, "a text"),
            ValueShape.BlockList => Wrong<MapNode>(value, key, "a block of keys"),
            ValueShape.Pairs => ((MapNode)value).Entries.Where(entry => entry.Value is not ScalarNode)
                .Select(entry => Kind.At(entry.Key.At(), $"\"{entry.Key.Value}\" is {Name(entry.Value)}; the name of a column is due.")),
            _ => [],
        };
    }

    private static IEnumerable<Finding> Wrong<TNode>(DocumentNode list, KeyShape key, string due)
        where TNode : DocumentNode =>
        ((ListNode)list).Items.Where(item => item is not TNode).Select(item => Kind.At(FirstKey(item), $"A value of \"{key.Name}\" is {Name(item)}; {due} is due."));

    private static Finding Report(Anchor at, KeyShape key, string due, DocumentNode value) => Kind.At(at, $"\"{key.Name}\" is {Name(value)}; {due} is due.");

    private static Anchor FirstKey(DocumentNode node) => node is MapNode { Entries: [var first, ..] } ? first.Key.At() : node.At();

    private static string Name(DocumentNode node) => node switch { ListNode => "a list", MapNode => "a block of keys", _ => "a text" };
}
