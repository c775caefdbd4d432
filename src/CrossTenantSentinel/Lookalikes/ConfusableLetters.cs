namespace CrossTenantSentinel.Lookalikes;

/// <summary>
/// Lower-case letters and other characters that look like Latin ones, by what they look like. Letters of other scripts are escaped, because
/// nobody could tell them apart here. Choices follow
/// <see href="https://www.unicode.org/reports/tr39/">Unicode's confusables</see>, without those that only look alike in capitals.
/// </summary>
public static class ConfusableLetters
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Letters with marks of European languages, Cyrillic, Greek and Armenian letters, and the wide letters of East Asian keyboards: the query does these too.</summary>
    private static readonly (string Latin, string Lookalikes)[] Common =
    [
        ("a", "àáâãäåāăą\u03ac\u03b1\u0430"),
        ("b", "\u03b2\u0432"),
        ("c", "çćĉċč\u0441"),
        ("d", "ďđ\u0501"),
        ("e", "èéêëēĕėęě\u03ad\u03b5\u0435\u0451"),
        ("g", "ĝğġģ"),
        ("h", "ĥħ\u043d\u04bb"),
        ("i", "ìíîïĩīĭįı\u03af\u03b9\u0456\u0457"),
        ("j", "ĵ\u0458"),
        ("k", "ķ\u03ba\u043a"),
        ("l", "ĺļľł\u04cf"),
        ("m", "\u043c"),
        ("n", "ñńņň"),
        ("o", "òóôõöøōŏő\u03bf\u03cc\u043e\u0585"),
        ("p", "\u03c1\u0440"),
        ("q", "\u051b"),
        ("r", "ŕŗř"),
        ("s", "śŝşšſ\u0455"),
        ("t", "ţťŧ\u03c4\u0442"),
        ("u", "ùúûüũūŭůűų\u03c5\u03cd"),
        ("v", "\u03bd\u0475"),
        ("w", "ŵ\u051d"),
        ("x", "\u03c7\u0445"),
        ("y", "ýÿŷ\u0443"),
        ("z", "źżž"),
    ];

    /// <summary>What names hardly contain: marks of Vietnamese and transliterations, phonetic, circled and letter-like characters, ligatures. Queries have no room for them.</summary>
    private static readonly (string Latin, string Lookalikes)[] Rare =
    [
        ("a", "ǎǟǡǻȁȃȧ\u0251ḁạảấầẩẫậắằẳẵặ\u24d0"),
        ("b", "ƅ\u0299ḃḅḇ\u24d1\u212c"),
        ("c", "\u03f2ḉ\u24d2\u2102\u217d"),
        ("d", "ḋḍḏḑḓ\u24d3\u217e"),
        ("e", "ȅȇȩḕḗḙḛḝẹẻẽếềểễệ\u24d4\u2130\u212f"),
        ("f", "ḟ\u24d5\u2131"),
        ("g", "ǧǵ\u0261\u0262\u0581ḡ\u24d6\u210a"),
        ("h", "ȟ\u029c\u0570ḣḥḧḩḫẖ\u24d7\u210d\u210e\u210b"),
        ("i", "ǐȉȋ\u0269\u026aḭḯỉị\u24d8\u2110\u2139\u2170"),
        ("j", "ǰȷ\u03f3\u24d9"),
        ("k", "ƙǩḱḳḵ\u24da"),
        ("l", "\u029fḷḹḻḽ\u24db\u2112\u2113\u217c"),
        ("m", "ḿṁṃ\u24dc\u2133\u217f"),
        ("n", "ǹ\u0274\u0578ṅṇṉṋ\u24dd\u2115"),
        ("o", "ơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ\u24de\u2134"),
        ("p", "ƿṕṗ\u24df\u2119"),
        ("q", "\u0566\u24e0\u211a"),
        ("r", "ȑȓ\u0280ṙṛṝṟ\u24e1\u211d\u211b"),
        ("s", "șṡṣṥṧṩẛ\u24e2"),
        ("t", "țṫṭṯṱẗ\u24e3"),
        ("u", "ưǔǖǘǚǜȕȗ\u057dṳṵṷṹṻụủứừửữự\u24e4"),
        ("v", "ṽṿ\u24e5\u2174"),
        ("w", "ẁẃẅẇẉẘ\u24e6"),
        ("x", "ẋẍ\u24e7\u2179"),
        ("y", "ƴȳ\u028fẏẙỳỵỷỹ\u24e8"),
        ("z", "ẑẓẕ\u24e9\u2124"),
        ("ae", "\u00e6"),
        ("oe", "\u0153"),
        ("ss", "\u00df"),
        ("ff", "\ufb00"),
        ("fi", "\ufb01"),
        ("fl", "\ufb02"),
        ("@", "\uff20"),
        ("$", "\uff04"),
        ("!", "\uff01"),
        ("|", "\uff5c"),
    ];

    /// <summary>Digits and signs that stand in for letters. In a skeleton <c>i</c> is <c>l</c> as well: in most typefaces a capital of the one is the other.</summary>
    private static readonly (char From, char To)[] StandIns =
    [
        ('0', 'o'), ('1', 'l'), ('3', 'e'), ('4', 'a'), ('5', 's'), ('7', 't'), ('8', 'b'), ('9', 'g'), ('@', 'a'), ('$', 's'), ('!', 'l'), ('|', 'l'), ('i', 'l'),
    ];

    /// <summary>What <see cref="To"/> stands for, character by character: the first argument of KQL's <c>translate()</c>.</summary>
    public static string From { get; } = string.Concat(Common.Select(row => row.Lookalikes)) + Wide(Alphabet) + Wide("0123456789") + string.Concat(StandIns.Select(pair => pair.From));

    /// <summary>What the characters of <see cref="From"/> look like, as skeletons have it.</summary>
    public static string To { get; } = Stood(string.Concat(Common.Select(row => new string(row.Latin[0], row.Lookalikes.Length))) + Alphabet + "0123456789" + string.Concat(StandIns.Select(pair => pair.From)));

    private static readonly Dictionary<char, string> RareLetters = Rare.SelectMany(row => row.Lookalikes.Select(letter => (letter, row.Latin))).ToDictionary(pair => pair.letter, pair => pair.Latin);
    private static readonly Dictionary<char, char> Letters = From.Zip(To).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>What a character looks like, as skeletons have it; itself when it looks like nothing else.</summary>
    /// <param name="character">A lower-case character.</param>
    internal static char Of(char character) => Letters.GetValueOrDefault(character, character);

    /// <summary>The Latin letters that a rare character looks like; null when it is none.</summary>
    /// <param name="character">A lower-case character, as code point.</param>
    internal static string? OfRare(int character) => character switch
    {
        <= char.MaxValue => RareLetters.GetValueOrDefault((char)character),

        // Bold, italic, script, Fraktur and double-struck letters, capitals before small ones; then their digits.
        >= 0x1d400 and <= 0x1d6a3 => Alphabet.Substring((character - 0x1d400) % 26, 1),
        >= 0x1d7ce and <= 0x1d7ff => ((char)('0' + ((character - 0x1d7ce) % 10))).ToString(),

        // Letters in squares and circles.
        >= 0x1f130 and <= 0x1f149 => Alphabet.Substring(character - 0x1f130, 1),
        >= 0x1f150 and <= 0x1f169 => Alphabet.Substring(character - 0x1f150, 1),
        >= 0x1f170 and <= 0x1f189 => Alphabet.Substring(character - 0x1f170, 1),
        _ => null,
    };

    private static string Wide(string text) => string.Concat(text.Select(character => (char)(character + 0xfee0)));

    private static string Stood(string text) => StandIns.Aggregate(text, (result, pair) => result.Replace(pair.From, pair.To));
}
