using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tests.Conformance;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Lookalikes;

/// <summary>What names look like, in C# and in KQL.</summary>
public sealed class NameSkeletonTests(ConformanceQueries queries) : IClassFixture<ConformanceQueries>
{
    /// <summary>Names that are easily taken for each other; the last one of each row is what they imitate.</summary>
    public static TheoryData<string, string> Alike => new()
    {
        { "MICR0SOFT", "Microsoft" },
        { "rnicrosoft", "Microsoft" },
        { "Mlcrosoft", "Microsoft" },
        { "M!crosoft", "Microsoft" },
        { "C\u043ent\u043es\u043e", "Contoso" },
        { "\u0421\u043entoso", "Contoso" },
        { "C\u03bfntoso", "Contoso" },
        { "Contóso", "Contoso" },
        { "Conto\u0301so", "Contoso" },
        { "C0NT0S0", "Contoso" },
        { "C0nto$o", "Contoso" },
        { "Conto\u200bso", "Contoso" },
        { "\uff23\uff2f\uff2e\uff34\uff2f\uff33\uff2f", "Contoso" },
        { "Contoso GmbH", "Contoso" },
        { "Contoso, Inc.", "Contoso" },
        { "CONTOSO B.V.", "Contoso" },
        { "Contoso & Co. Ltd", "Contoso" },
        { " contoso ", "Contoso" },
        { "fabrlkam", "Fabrikam" },
        { "Fabr1kam", "Fabrikam" },
        { "FABR\u0406KAM", "Fabrikam" },
        { "vvoodgrove", "Woodgrove" },
    };

    /// <summary>Names that queries have no room to look through: mathematical and circled letters, ligatures.</summary>
    public static TheoryData<string, string> AlikeInCSharpAlone => new()
    {
        { "\U0001d402\U0001d428\U0001d427\U0001d42d\U0001d428\U0001d42c\U0001d428", "Contoso" },
        { "\u24b8\u24de\u24dd\u24e3\u24de\u24e2\u24de", "Contoso" },
        { "\ufb01nance", "Finance" },
    };

    public static TheoryData<string, string> Different => new()
    {
        { "Micron", "Microsoft" },
        { "Contoso Labs", "Contoso" },
        { "Groupe", "Group" },
        { "ABD", "ABC" },
    };

    private static Arbitrary<string> Names { get; } = Gen.OneOf(
            Gen.Elements("rnvwli10@$! .-\u0430\u0301\u200b\ud83dI".ToCharArray()),
            Gen.Elements(ConfusableLetters.From.ToCharArray()),
            Gen.Choose(' ', '~').Select(code => (char)code),
            Gen.Choose(0, 0xffff).Select(code => (char)code))
        .ArrayOf().Select(characters => new string(characters)).ToArbitrary();

    [Theory]
    [MemberData(nameof(Alike))]
    [MemberData(nameof(AlikeInCSharpAlone))]
    public void Names_that_look_alike_have_the_same_skeleton(string name, string imitated) =>
        NameSkeleton.Of(name).ShouldBe(NameSkeleton.Of(imitated));

    [Theory]
    [MemberData(nameof(Different))]
    public void Names_that_look_different_have_different_skeletons(string name, string other) =>
        NameSkeleton.Of(name).ShouldNotBe(NameSkeleton.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" .,- ")]
    [InlineData("\U0001f600\U0001f680")]
    [InlineData("\ud83d")]
    [InlineData("\u5317\u4eac Group")]
    public void A_name_without_Latin_looking_letters_has_no_skeleton(string? name) => NameSkeleton.Of(name).ShouldBeEmpty();

    [Fact]
    public void A_company_may_be_called_like_a_legal_form() => NameSkeleton.Of("Group").ShouldBe("group");

    [Fact]
    public void A_skeleton_is_its_own_skeleton() =>
        Prop.ForAll(Names, name => NameSkeleton.Of(NameSkeleton.Of(name)) == NameSkeleton.Of(name)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_skeleton_is_the_same_in_capitals() =>
        Prop.ForAll(Gen.Choose(' ', '~').Select(code => (char)code).ArrayOf().Select(characters => new string(characters)).ToArbitrary(), name =>
            NameSkeleton.Of(name.ToUpperInvariant()) == NameSkeleton.Of(name)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_letter_stands_for_one_other_and_for_no_letter_that_is_replaced_itself()
    {
        ConfusableLetters.From.ShouldBeUnique();
        ConfusableLetters.To.Length.ShouldBe(ConfusableLetters.From.Length);
        ConfusableLetters.To.Intersect(ConfusableLetters.From).ShouldBeEmpty();
    }

    [Fact]
    public void The_query_makes_the_same_skeletons()
    {
        string[] names =
        [
            .. Alike.SelectMany(row => new[] { row.Data.Item1, row.Data.Item2 }), .. Different.SelectMany(row => new[] { row.Data.Item1, row.Data.Item2 }),
            "", " .,- ", "\U0001f600\U0001f680", "\u5317\u4eac Group", "Group", new string('x', 300), "contoso-support.com", ConfusableLetters.From,
        ];
        KqlQuery query = CrossTenantSentinel.Queries.Kql.Query($"print Name = {names} | mv-expand Name to typeof(string) | project Skeleton = {Fold.Function}(Name)");

        RunOutcome outcome = queries.Run("", query.Render().Text);

        outcome.Problems.ShouldBeEmpty();
        Table result = outcome.Result.ShouldNotBeNull();
        Enumerable.Range(0, result.Count).Select(row => result.RowAt(row)[0]).ShouldBe(names.Select(NameSkeleton.Of));
    }
}
