using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

public sealed class KqlLiteralLaws(HostedFrontEndFixture fixture) : IClassFixture<HostedFrontEndFixture>
{
    public static TheoryData<string> Awkward =>
    [
        "", "'", "\"", "\\", "\\\"", "\\\\", "a\\", "\r\n", "\t", "\0", "\u0001\u001f\u007f", "```", "//", "/*", ";", "\" | take 1 //", "';drop",
        "{0}", "${x}", "%s", "\u00a0", "\u0085", "\u2028\u2029", "\ufeff", "\uffff", "é", "e\u0301", "İı", "表", "😀",
        "h\"x\"", "@\"x\"", "\\u0041", "\\n",
    ];

    [Theory]
    [MemberData(nameof(Awkward))]
    public void An_awkward_text_arrives_in_Kusto_as_that_very_text(string value) => Arrived([value]).ShouldBe([value]);

    /// <summary>Not cases of the theory above: the runner's ids of cases do not tell lone surrogates apart.</summary>
    [Fact]
    public void Lone_surrogates_arrive_in_Kusto_as_they_are()
    {
        string[] values = ["\ud800", "\udc00", "\udc00\ud800", "a\ud83d"];

        Arrived(values).ShouldBe(values);
    }

    [Fact]
    public void Any_text_arrives_in_Kusto_as_that_very_text()
    {
        Gen<char> character = Gen.OneOf(
            Gen.Elements("\"'\\`\n\r\t\0;|/*{}[]().,#@h \u2028\ufeff".ToCharArray()),
            Gen.Choose(0x20, 0x7e).Select(code => (char)code),
            Gen.Choose(0, 0xffff).Select(code => (char)code),
            Gen.Choose(0xd800, 0xdfff).Select(code => (char)code));
        Arbitrary<string[]> texts = character.ArrayOf().Select(characters => new string(characters)).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

        Prop.ForAll(texts, values => Arrived(values).SequenceEqual(values)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ten_thousand_characters_arrive()
    {
        string value = string.Concat(Enumerable.Range(0, 10_000).Select(index => (char)((index * 7) % 0xd800)));

        Arrived([value]).ShouldBe([value]);
    }

    [Fact]
    public void Values_by_name_arrive_as_the_very_texts()
    {
        Dictionary<string, string> values = new() { ["b\"{"] = "}\\", ["a"] = "é\n" };
        BoundQuery bound = fixture.FrontEnd.Analyze($"print x = {KqlLiteral.Of(values)}", TestSchema.Value).ShouldBeOfType<BoundQuery>();

        bound.Diagnostics.ShouldBeEmpty();
        KqlLiteral.Of(values).ShouldBe("""dynamic({"a": "\u00e9\n", "b\"{": "}\\"})""");
    }

    [Fact]
    public void A_list_arrives_as_the_very_texts()
    {
        string[] values = ["a\"b", "c\\", "d\ne", "😀"];
        BoundQuery bound = fixture.FrontEnd.Analyze($"print x = {KqlLiteral.Of(values)}", TestSchema.Value).ShouldBeOfType<BoundQuery>();

        bound.Diagnostics.ShouldBeEmpty();
        Texts(bound).ShouldBe(values);
    }

    private string[] Arrived(string[] values)
    {
        string query = $"print {string.Join(", ", values.Select((value, index) => $"c{index} = {KqlLiteral.Of(value)}"))}";
        BoundQuery bound = fixture.FrontEnd.Analyze(query, TestSchema.Value).ShouldBeOfType<BoundQuery>();
        bound.Diagnostics.ShouldBeEmpty();
        return Texts(bound);
    }

    private static string[] Texts(BoundQuery bound) =>
        [.. bound.Tree.SelfAndDescendants().Where(node => node.Kind == "StringLiteralExpression").Select(node => node.StringValue!)];
}
