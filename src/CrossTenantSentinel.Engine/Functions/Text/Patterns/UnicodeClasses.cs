using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>The named character classes of regular expressions.</summary>
internal static class UnicodeClasses
{
    private static readonly ConcurrentDictionary<string, CodePointSet?> Known = new(StringComparer.Ordinal);

    private static readonly Lazy<CodePointSet[]> Categories = new(FindCategories);

    /// <summary>Short names in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] ShortNames =
    [
        "lu", "ll", "lt", "lm", "lo", "mn", "mc", "me", "nd", "nl", "no", "zs", "zl", "zp", "cc", "cf", "cs", "co", "pc", "pd", "ps", "pe",
        "pi", "pf", "po", "sm", "sc", "sk", "so", "cn",
    ];

    private static readonly FrozenDictionary<string, string> LongNames = new Dictionary<string, string>
    {
        ["uppercaseletter"] = "lu",
        ["lowercaseletter"] = "ll",
        ["titlecaseletter"] = "lt",
        ["modifierletter"] = "lm",
        ["otherletter"] = "lo",
        ["nonspacingmark"] = "mn",
        ["spacingmark"] = "mc",
        ["enclosingmark"] = "me",
        ["decimalnumber"] = "nd",
        ["digit"] = "nd",
        ["letternumber"] = "nl",
        ["othernumber"] = "no",
        ["spaceseparator"] = "zs",
        ["lineseparator"] = "zl",
        ["paragraphseparator"] = "zp",
        ["control"] = "cc",
        ["format"] = "cf",
        ["privateuse"] = "co",
        ["unassigned"] = "cn",
        ["connectorpunctuation"] = "pc",
        ["dashpunctuation"] = "pd",
        ["openpunctuation"] = "ps",
        ["closepunctuation"] = "pe",
        ["initialpunctuation"] = "pi",
        ["finalpunctuation"] = "pf",
        ["otherpunctuation"] = "po",
        ["mathsymbol"] = "sm",
        ["currencysymbol"] = "sc",
        ["modifiersymbol"] = "sk",
        ["othersymbol"] = "so",
        ["letter"] = "l",
        ["mark"] = "m",
        ["combiningmark"] = "m",
        ["number"] = "n",
        ["separator"] = "z",
        ["other"] = "c",
        ["punctuation"] = "p",
        ["punct"] = "p",
        ["symbol"] = "s",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary><c>\d</c>.</summary>
    public static CodePointSet Digit => Named("nd")!;

    /// <summary><c>\s</c>.</summary>
    public static CodePointSet Space => Named("whitespace")!;

    /// <summary><c>\w</c>: alphabetic characters, marks, digits, connectors and the joiners.</summary>
    public static CodePointSet Word => Named("(word)")!;

    /// <summary>The short name of a general category, for example <c>Lu</c> for <c>Uppercase_Letter</c>; null for any other class.</summary>
    public static string? CategoryOf(string name)
    {
        string key = Key(name);
        key = LongNames.GetValueOrDefault(key, key);
        bool isCategory = Array.IndexOf(ShortNames, key) >= 0 || (key.Length == 1 && "lmnzcps".Contains(key[0], StringComparison.Ordinal));
        return isCategory && key is not ("cs" or "c" or "cn") ? char.ToUpperInvariant(key[0]) + key[1..] : null;
    }

    /// <summary>A general category, script or property; case, spaces, hyphens and underscores do not matter. Null when unknown.</summary>
    public static CodePointSet? Named(string name) => Known.GetOrAdd(Key(name), Find);

    /// <summary>A class such as <c>[:alpha:]</c>; null when there is none of that name.</summary>
    public static CodePointSet? Ascii(string name) => name switch
    {
        "alnum" => Of("09AZaz"),
        "alpha" => Of("AZaz"),
        "ascii" => CodePointSet.Range(0, 0x7F),
        "blank" => Of("\t\t  "),
        "cntrl" => Of("\0\u001F\u007F\u007F"),
        "digit" => Of("09"),
        "graph" => Of("!~"),
        "lower" => Of("az"),
        "print" => Of(" ~"),
        "punct" => Of("!/:@[`{~"),
        "space" => Of("\t\r  "),
        "upper" => Of("AZ"),
        "word" => Of("09AZ__az"),
        "xdigit" => Of("09AFaf"),
        _ => null,
    };

    private static string Key(string name) =>
        string.Concat(name.Where(character => character is not ('_' or '-' or ' '))).ToLowerInvariant();

    private static CodePointSet Of(string ends) =>
        CodePointSet.Of(Enumerable.Range(0, ends.Length / 2).Select(index => ((int)ends[2 * index], (int)ends[(2 * index) + 1])));

    private static CodePointSet? Find(string key)
    {
        key = LongNames.GetValueOrDefault(key, key);
        int category = Array.IndexOf(ShortNames, key);
        if (category >= 0)
            return Categories.Value[category];
        switch (key)
        {
            case "any": return CodePointSet.All;
            case "ascii": return CodePointSet.Range(0, 0x7F);
            case "assigned": return Named("cn")!.Complement();
            case "whitespace": return Named("z")!.Union(CodePointSet.Of([(9, 13), (0x85, 0x85)]));
            case "uppercase": return Named("lu")!.Union(UnicodeScripts.OtherUppercase);
            case "lowercase": return Named("ll")!.Union(UnicodeScripts.OtherLowercase);
            case "(word)": return WordClass();
            default: return OfFirstLetter(key) ?? UnicodeScripts.Named(key);
        }
    }

    private static CodePointSet WordClass()
    {
        CodePointSet word = CodePointSet.Of(
            [(0x200C, 0x200D), (0x24B6, 0x24E9), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189)]);
        foreach (string part in new[] { "l", "m", "nd", "nl", "pc" })
            word = word.Union(Named(part)!);
        return word;
    }

    private static CodePointSet? OfFirstLetter(string key)
    {
        if (key.Length != 1)
            return null;
        CodePointSet? all = null;
        for (int category = 0; category < ShortNames.Length; category++)
        {
            if (ShortNames[category][0] == key[0])
                all = all?.Union(Categories.Value[category]) ?? Categories.Value[category];
        }

        return all;
    }

    private static CodePointSet[] FindCategories()
    {
        List<(int First, int Last)>[] ranges = [.. ShortNames.Select(_ => new List<(int First, int Last)>())];
        for (int point = 0; point <= 0x10FFFF; point++)
        {
            List<(int First, int Last)> list = ranges[(int)CharUnicodeInfo.GetUnicodeCategory(point)];
            if (point is >= 0xD800 and <= 0xDFFF)
                continue;
            if (list.Count > 0 && list[^1].Last == point - 1)
                list[^1] = (list[^1].First, point);
            else
                list.Add((point, point));
        }

        return [.. ranges.Select(CodePointSet.Of)];
    }
}
