using CrossTenantSentinel.Kql.Checks.Canonical;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Checks.Canonical;

/// <summary>The cases of <c>canonical.txt</c>: a query and its canonical form.</summary>
public sealed class CanonicalQueryTests(HostedFrontEndFixture fixture) : IClassFixture<HostedFrontEndFixture>
{
    private static readonly Dictionary<string, string[]> Cases = TestFile.Text("Kql/Checks/Canonical/canonical.txt").ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        .Select(section => section.Split('\n', 2)).ToDictionary(parts => parts[0], parts => parts[1].Split("\n----\n"));

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_has_the_form(string name) => Form(Cases[name][0]).Text.ShouldBe(Cases[name][1].TrimEnd('\n'));

    [Fact]
    public void Steps_name_their_operators()
    {
        CanonicalQuery form = Form("""SigninLogs | where AppId == "a" and UserId == "b" | summarize arg_max(TimeGenerated, *) by UserId""");

        form.Results.ShouldHaveSingleItem().Steps.Select(step => (step.Operator, step.Text)).ShouldBe(
        [
            ("source", "SigninLogs"),
            ("where", "AppId == \"a\""),
            ("where", "UserId == \"b\""),
            ("summarize", "summarize arg_max(TimeGenerated, *) by UserId"),
        ]);
    }

    [Theory]
    [InlineData("SigninLogs | where UserId == 'a'", "SigninLogs | where UserId == 'A'")]
    [InlineData("SigninLogs | take 5", "SigninLogs | take 6")]
    [InlineData("SigninLogs | where not(UserId == 'a' and AppId == 'b')", "SigninLogs | where not(UserId == 'a') and AppId == 'b'")]
    [InlineData("let f = (a:string) { a }; print x = f('1')", "let f = (a:string) { strcat(a, '') }; print x = f('1')")]
    [InlineData("SigninLogs | extend x = (1 - 2) - 3", "SigninLogs | extend x = 1 - (2 - 3)")]
    [InlineData("print dynamic([1, 2])", "print dynamic([2, 1])")]
    public void Another_meaning_has_another_hash(string query, string other) => Form(query).Hash.ShouldNotBe(Form(other).Hash);

    [Fact]
    public void A_deep_tree_has_a_form()
    {
        string query = $"SigninLogs | where {string.Join(" and ", Enumerable.Range(0, 2000).Select(index => $"UserId != '{index}'"))}";

        (fixture.FrontEnd.Analyze(query, TestSchema.Value) is not BoundQuery bound || CanonicalQuery.Of(bound).Results[0].Steps.Count == 2001).ShouldBeTrue();
    }

    private CanonicalQuery Form(string query) => CanonicalQuery.Of(fixture.FrontEnd.Analyze(query, TestSchema.Value).ShouldBeOfType<BoundQuery>());
}
