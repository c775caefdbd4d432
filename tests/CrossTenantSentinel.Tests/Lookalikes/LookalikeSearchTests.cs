using CrossTenantSentinel.Lookalikes;
using CrossTenantSentinel.Spelling;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Lookalikes;

/// <summary>Which tenants imitate a protected name.</summary>
public sealed class LookalikeSearchTests
{
    private static readonly Guid Owner = new("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Other = new("44444444-4444-4444-8444-444444444444");

    private static readonly ProtectedName[] Protected =
    [
        .. new[] { "Contoso", "Microsoft", "Fabrikam", "Woodgrove", "Contoso Foods GmbH", "Northwind Traders", "ABC" }.Select(name => new ProtectedName(name, [Owner])),
    ];

    /// <summary>Display name and default domain of an unknown tenant; what it imitates, how, and the score.</summary>
    public static TheoryData<string?, string?, string, LookalikeKind, int> Imitations => new()
    {
        { "MICR0SOFT", null, "Microsoft", LookalikeKind.EqualSkeleton, 100 },
        { "rnicrosoft", "", "Microsoft", LookalikeKind.EqualSkeleton, 100 },
        { "C\u043entoso", null, "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { "Contóso", null, "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { "C0NT0S0", null, "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { null, "fabrlkam.com", "Fabrikam", LookalikeKind.EqualSkeleton, 100 },
        { "vvoodgrove", null, "Woodgrove", LookalikeKind.EqualSkeleton, 100 },
        { "Contoso", null, "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { "contoso.com", null, "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { null, "xn--ontoso-hrf.com", "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { null, "contoso-be.com", "Contoso", LookalikeKind.EqualSkeleton, 100 },
        { "Contosso", null, "Contoso", LookalikeKind.Distance, 90 },
        { "Contsoo", null, "Contoso", LookalikeKind.Distance, 90 },
        { "Northvind Tradrs", null, "Northwind Traders", LookalikeKind.Distance, 75 },
        { null, "contoso-support.com", "Contoso", LookalikeKind.Lure, 80 },
        { "contoso-support.com", null, "Contoso", LookalikeKind.Lure, 80 },
        { "Zenith", "c0ntoso-login.onmicrosoft.com", "Contoso", LookalikeKind.Lure, 80 },
        { "MICR0S0FT Support", null, "Microsoft", LookalikeKind.Lure, 80 },
        { "Secure Contosso", null, "Contoso", LookalikeKind.Lure, 80 },
        { null, "ssocontoso.com", "Contoso", LookalikeKind.Lure, 80 },
        { "Northwind Traders Trad", null, "Northwind Traders", LookalikeKind.SharedPairs, 70 },
    };

    public static TheoryData<string?, string?> Innocent => new()
    {
        { "Micron", "micron.com" },
        { "Zenith Foods", "zenithfoods.com" },
        { "Contoso Bank", null },
        { "Espresso Contoso", null },
        { "Support", "support.example" },
        { "ABD", null },
        { "ABC", null },
        { "", "" },
        { null, null },
        { "\U0001f600\U0001f680", null },
        { "\u5317\u4eac Group", null },
        { new string('x', 300), null },
        { new string('-', 300), "-.-" },
        { null, "xn--.com" },
    };

    [Theory]
    [MemberData(nameof(Imitations))]
    public void An_imitation_is_found_with_its_kind_and_score(string? name, string? domain, string imitated, LookalikeKind kind, int score)
    {
        Lookalike found = LookalikeSearch.Closest(new NamedTenant(Other, name, domain), Protected).ShouldNotBeNull();

        (found.Of.Name, found.Kind, found.Score).ShouldBe((imitated, kind, score));
    }

    [Theory]
    [MemberData(nameof(Innocent))]
    public void Other_names_imitate_nobody(string? name, string? domain) =>
        LookalikeSearch.Closest(new NamedTenant(Other, name, domain), Protected).ShouldBeNull();

    [Theory]
    [InlineData("Contoso")]
    [InlineData("C0ntoso")]
    [InlineData("Contoso Foods GmbH")]
    public void The_owner_of_a_name_imitates_nobody_whatever_it_is_called(string name) =>
        LookalikeSearch.Closest(new NamedTenant(Owner, name, "contoso.com"), Protected).ShouldBeNull();

    [Fact]
    public void Without_an_id_the_very_same_name_is_no_imitation_but_a_changed_one_is()
    {
        LookalikeSearch.Closest(new NamedTenant(null, "contoso", "CONTOSO.com"), Protected).ShouldBeNull();
        LookalikeSearch.Closest(new NamedTenant(null, null, "c0ntoso.com"), Protected).ShouldNotBeNull().Candidate.ShouldBe("c0ntoso.com");
    }

    [Fact]
    public void A_brand_counts_like_a_name() =>
        LookalikeSearch.Closest(new NamedTenant(Other, "Zenith", null, "C0ntoso"), Protected).ShouldNotBeNull().Candidate.ShouldBe("C0ntoso");

    [Fact]
    public void A_short_name_can_be_asked_for() =>
        LookalikeSearch.Closest(new NamedTenant(Other, "A8C", null), [new ProtectedName("ABC", [], MinLength: 3)]).ShouldNotBeNull().Score.ShouldBe(100);

    [Fact]
    public void The_closest_of_several_counts() =>
        LookalikeSearch.Closest(new NamedTenant(Other, "Contoso Support", "fabrikam.com"), Protected).ShouldNotBeNull().Of.Name.ShouldBe("Fabrikam");

    [Fact]
    public void No_skeleton_is_like_an_empty_one() =>
        Prop.ForAll(Texts, text => NameComparison.Of(text, "") is null && NameComparison.Of("", text) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Distance_and_shared_pairs_are_the_same_both_ways_round() =>
        Prop.ForAll(Texts, Texts, (left, right) =>
            EditDistance.Between(left, right) == EditDistance.Between(right, left)
            && NameComparison.SharedPairs(left, right).Equals(NameComparison.SharedPairs(right, left))
            && (EditDistance.Between(left, right) == 0) == (left == right)).QuickCheckThrowOnFailure();

    [Fact]
    public void Skeletons_of_one_length_are_as_much_alike_the_other_way_round() =>
        Prop.ForAll(Texts, Texts, (left, right) =>
        {
            int length = Math.Min(left.Length, right.Length);
            return NameComparison.Of(left[..length], right[..length]) == NameComparison.Of(right[..length], left[..length]);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts { get; } =
        Gen.Elements("abcow".ToCharArray()).ArrayOf().Select(characters => new string(characters)).ToArbitrary();
}
