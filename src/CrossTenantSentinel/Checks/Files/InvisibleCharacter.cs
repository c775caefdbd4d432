using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>A character that nobody sees: one without width, or one that turns the direction of the text around it. In rules, checks of their own look at values.</summary>
public sealed class InvisibleCharacter : SubjectCheck<FileSubject>
{
    /// <summary>CTS3001.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3001",
        Title = "Invisible character",
        Why = "A text with a character that nobody sees is another text: a comparison never holds, a name is another name. Characters that turn the direction of writing show a reviewer other text than the one that runs.",
        Instead = "Delete the character. Where a query must look for it, write it as \\u and its four digits in a KQL string.",
        Severity = FindingSeverity.Warning,
    };

    private const int MostFindings = 20;

    /// <summary>Keys whose values run or are compared, so that the character does harm for certain.</summary>
    private static readonly HashSet<string> KeysThatRun = new(StringComparer.Ordinal)
    {
        "query", "FunctionQuery", "ParserQuery", "FunctionName", "FunctionAlias", "ParserName", "functionAlias", "watchlistAlias", "itemsSearchKey", "rawContent",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(FileSubject subject)
    {
        if (subject.Roots.Count == 0)
            return InText(subject.Text).Select(found => Report(found.At, found.Character, subject.Form is SubjectForm.Kql or SubjectForm.Csv)).Take(MostFindings);
        HashSet<SourceSpan> harmful = [];
        HashSet<SourceSpan> elsewhere = [];
        Dictionary<SourceSpan, char> found = InText(subject.Text).ToDictionary(place => place.At, place => place.Character);
        HashSet<DocumentNode> rules = [.. subject.Rules.Select(rule => rule.Node).OfType<DocumentNode>()];
        foreach (DocumentNode root in subject.Roots)
            Sort(root, "", rules, found, harmful, elsewhere);
        return found.Where(pair => !elsewhere.Contains(pair.Key)).OrderBy(pair => pair.Key.Line).ThenBy(pair => pair.Key.Column)
            .Select(pair => Report(pair.Key, pair.Value, harmful.Contains(pair.Key))).Take(MostFindings);
    }

    private static Finding Report(SourceSpan at, char character, bool isHarmful) =>
        Kind.At(new Anchor.OfSpan(at), $"There is a character that nobody sees: U+{(int)character:X4}{NameOf(character)}.") with { Severity = isHarmful ? FindingSeverity.Error : Kind.Severity };

    private static string NameOf(char character) => character switch
    {
        '\u200b' => ", a space without width",
        '\u00ad' => ", a hyphen that shows at the end of a line only",
        '\ufeff' => ", a byte order mark",
        '\u2060' => ", a joiner without width",
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' or '\u061c' => ", which turns the direction of writing",
        _ => "",
    };

    private static IEnumerable<(SourceSpan At, char Character)> InText(SourceText text)
    {
        for (int at = 0; at < text.Text.Length; at++)
        {
            if (text.Text[at] >= '\u00ad' && IsInvisible(text.Text, at))
                yield return (text.SpanOf(at, at + 1), text.Text[at]);
        }
    }

    private static bool IsInvisible(string text, int at) => text[at] switch
    {
        '\u00ad' or '\u061c' or '\u180e' or '\u200b' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\ufeff' => true,

        // They join signs of emoji and letters of several scripts; next to ASCII they have nothing to do.
        '\u200c' or '\u200d' => at == 0 || at == text.Length - 1 || text[at - 1] < '\u0080' || text[at + 1] < '\u0080',
        _ => false,
    };

    /// <summary>Sorts places by what stands there, and finds characters that are written as escapes.</summary>
    private static void Sort(DocumentNode node, string key, HashSet<DocumentNode> rules, Dictionary<SourceSpan, char> found, HashSet<SourceSpan> harmful, HashSet<SourceSpan> elsewhere)
    {
        switch (node)
        {
            case MapNode map:
                bool isYamlRule = rules.Contains(map) && map.Find("properties") is null;
                foreach (MapEntry entry in map.Entries)
                    Sort(entry.Value, rules.Contains(map) ? isYamlRule ? "\0rule" : "\0resource" : key.StartsWith('\0') ? Inside(key, entry.Key.Value) : entry.Key.Value, rules, found, harmful, elsewhere);
                break;
            case ListNode list:
                foreach (DocumentNode item in list.Items)
                    Sort(item, key, rules, found, harmful, elsewhere);
                break;
            case ScalarNode scalar:
                for (int at = 0; at < scalar.Value.Length; at++)
                {
                    if (scalar.Value[at] < '\u00ad' || !IsInvisible(scalar.Value, at))
                        continue;
                    SourceSpan span = scalar.SpanOf(at, 1);
                    found.TryAdd(span, scalar.Value[at]);
                    (key is "\0rule" or "\0query" ? elsewhere : KeysThatRun.Contains(key) ? harmful : []).Add(span);
                }

                break;
        }
    }

    /// <summary>Of a template's rule, the checks of rules look at the query only.</summary>
    private static string Inside(string key, string name) => key == "\0rule" ? key : key == "\0resource" && name == "query" ? "\0query" : "\0resource";
}
