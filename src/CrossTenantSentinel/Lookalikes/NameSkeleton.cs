using System.Text;
using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Lookalikes;

/// <summary>
/// What a name looks like to somebody who glances at it. Names with equal skeletons are easily taken for each other: "MICR0SOFT" for
/// "Microsoft". A skeleton is for comparing, not for showing.
/// </summary>
public static partial class NameSkeleton
{
    /// <summary>Marks on letters, and characters that nobody sees: the first that goes. A regular expression of KQL and of .NET alike.</summary>
    public const string InvisiblePattern = @"[\p{Mn}\p{Cf}]+";

    /// <summary>
    /// Legal forms at the end of a name, as they look once letters are replaced, after something that is not blank: a company called "Group"
    /// keeps its name. The first group stays. A regular expression of KQL and of .NET alike.
    /// </summary>
    public const string LegalFormPattern = @"([^ \t\r\n\f])(?:[^a-z0-9]+(?:lnc|ltd|llmlted|llc|plc|gmbh|ag|b[^a-z0-9]?v|n[^a-z0-9]?v|s[^a-z0-9]?a|corp|corporatlon|co|group))+[^a-z0-9]*$";

    /// <summary>What no skeleton holds. A regular expression of KQL and of .NET alike.</summary>
    public const string OtherPattern = "[^a-z0-9]+";

    /// <summary>Two letters that look like one, in the order in which they are replaced. "cl" for "d" is not among them: it would make "ci" a "d" too.</summary>
    public static IReadOnlyList<(string From, string To)> Pairs { get; } = [("rn", "m"), ("vv", "w")];

    /// <summary>
    /// The skeleton: lower case without marks, look-alike letters and digits replaced, without legal form, letters and digits only, pairs
    /// replaced. Empty for a name without any letter or digit that looks Latin. A skeleton is its own skeleton.
    /// </summary>
    /// <param name="name">A name as its owner wrote it; null is empty.</param>
    public static string Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        string plain = Invisible().Replace(WithoutRare(name.ToLowerInvariant()), "");
        string letters = string.Concat(plain.Select(ConfusableLetters.Of));
        string bare = Other().Replace(LegalForm().Replace(letters, "$1"), "");
        return Pairs.Aggregate(bare, (result, pair) => result.Replace(pair.From, pair.To, StringComparison.Ordinal));
    }

    private static string WithoutRare(string name)
    {
        if (name.All(char.IsAscii))
            return name;
        StringBuilder result = new(name.Length);
        foreach (Rune character in name.EnumerateRunes())
            result.Append(ConfusableLetters.OfRare(character.Value) ?? character.ToString());
        return result.ToString();
    }

    [GeneratedRegex(InvisiblePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    [GeneratedRegex(LegalFormPattern, RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex(OtherPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
