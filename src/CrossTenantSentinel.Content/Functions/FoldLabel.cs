using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// What a part of a domain looks like. Domains are written in ASCII, so the letters of other alphabets, which make <see cref="Fold"/> long, are left out;
/// the skeletons are the same.
/// </summary>
public static partial class FoldLabel
{
    /// <summary><c>XT_FoldLabel(label)</c>: the skeleton of a label or of its part between hyphens; empty without letters.</summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_FoldLabel",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b38"),
        Description = "Skeleton of a part of a domain for finding look-alikes: c0ntoso and contoso have the same one.",
        Parameters = [KqlParameter.Scalar("label", KqlType.String)],
        Body = Kql.Query($$"""
            let letters = replace_regex(translate({{Ascii(ConfusableLetters.From)}}, {{Ascii(ConfusableLetters.To)}}, tolower(label)), {{NameSkeleton.OtherPattern}}, "");
            replace_string(replace_string(letters, {{NameSkeleton.Pairs[0].From}}, {{NameSkeleton.Pairs[0].To}}), {{NameSkeleton.Pairs[1].From}}, {{NameSkeleton.Pairs[1].To}})
            """),
        Proof = () => Proof,
    };

    private static string Ascii(string side) =>
        string.Concat(ConfusableLetters.From.Zip(side).Where(pair => char.IsAscii(pair.First)).Select(pair => pair.Second));
}
