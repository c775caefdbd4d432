using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// What a name looks like, in KQL: <see cref="NameSkeleton"/> without the characters that names hardly contain. Rules compare skeletons by
/// equality; distances are worked out when the watchlists are refreshed, and stand in them.
/// </summary>
public static partial class Fold
{
    /// <summary><c>XT_Fold(name)</c>: the skeleton, empty for a name without Latin-looking letters. An empty skeleton is like nothing: test with <c>isnotempty()</c>.</summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Fold",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b50"),
        Description = "Skeleton of a name for finding look-alikes: MICR0SOFT, rnicrosoft and Microsoft have the same one.",
        Parameters = [KqlParameter.Scalar("name", KqlType.String)],
        Body = Kql.Query($$"""
            let letters = translate({{ConfusableLetters.From}}, {{ConfusableLetters.To}}, replace_regex(tolower(name), {{NameSkeleton.InvisiblePattern}}, ""));
            let bare = replace_regex(replace_regex(letters, {{NameSkeleton.LegalFormPattern}}, @"\1"), {{NameSkeleton.OtherPattern}}, "");
            replace_string(replace_string(bare, {{NameSkeleton.Pairs[0].From}}, {{NameSkeleton.Pairs[0].To}}), {{NameSkeleton.Pairs[1].From}}, {{NameSkeleton.Pairs[1].To}})
            """),
        Proof = () => Proof,
    };
}
