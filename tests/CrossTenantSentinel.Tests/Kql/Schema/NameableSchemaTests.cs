using CrossTenantSentinel.Kql.Schema;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Schema;

public sealed class NameableSchemaTests
{
    private static readonly KustoSchema Schema = new(
        [TestSchema.Table("Signins", "x:long"), TestSchema.Table("Audits", "x:long"), TestSchema.Table("Odd Name", "x:long")],
        [new WatchlistSchema("Vips", ["a"]), new WatchlistSchema("High-value", ["a"])],
        [new FunctionSchema("Outer", "since:datetime", "Inner(since)"), new FunctionSchema("Inner", "", "Audits"), new FunctionSchema("Every", "", "union *")])
    {
        OpenFunctions = ["Enrich"],
    };

    /// <summary>Another schema in every member: what a query can name of both differs, unless it can name nothing.</summary>
    private static readonly KustoSchema Changed = new(
        [.. Schema.Tables.Select(table => table with { IsOpen = true })],
        [.. Schema.Watchlists.Select(watchlist => watchlist with { Columns = ["b"] })],
        [.. Schema.Functions.Select(function => function with { Parameters = "other:long" })]);

    [Theory]
    [InlineData("print 1")]
    [InlineData("Signin | where Auditsx == 1")]
    [InlineData("Events | summarize count(*), arg_max(x, *) by y")]
    [InlineData("(union A, B) | summarize arg_max(x, *) by y | summarize n = count( * )")]
    [InlineData("print a * b, '*', @'A*', \"union *\" // union *")]
    [InlineData("print 'search', h'find' // search find")]
    public void A_query_that_names_nothing_depends_on_nothing(string query) => Same(query, Changed).ShouldBeTrue();

    [Theory]
    [InlineData("Signins")]
    [InlineData("table('Signins')")]
    [InlineData("table(@\"Signins\") | take 1")]
    [InlineData("['Odd Name'] | take 1")]
    [InlineData("_GetWatchlist(\"High-value\")")]
    [InlineData("let a = 'Vips'; _GetWatchlist(a)")]
    [InlineData("x | invoke Enrich()")]
    [InlineData("Outer(now())")]
    [InlineData("union Sign*")]
    [InlineData("union *")]
    [InlineData("union (*)")]
    [InlineData("T | union kind=outer (S* | where x > 1)")]
    [InlineData("union withsource=t A, *")]
    [InlineData("union ['Sign'*], A")]
    [InlineData("union workspace('w').*")]
    [InlineData("search 'a'")]
    [InlineData("find where x == 1")]
    [InlineData("_GetWatchlist('Vi' 'ps')")]
    [InlineData("_GetWatchlist('Vi' // and\n h@'ps')")]
    [InlineData("table('\\u0053ignins')")]
    [InlineData("table('\\x53ignins')")]
    [InlineData("Every()")]
    [InlineData("print 'not closed")]
    [InlineData("print 'not closed\n | union *")]
    public void A_query_depends_on_what_it_can_name(string query) => Same(query, Changed).ShouldBeFalse();

    [Fact]
    public void A_function_brings_what_its_body_names()
    {
        Same("Outer(now())", Schema with { Tables = [Schema.Tables[0]] }).ShouldBeFalse();
        Same("Outer(now())", Schema with { Tables = [Schema.Tables[1]], Watchlists = [], OpenFunctions = [], Functions = [Schema.Functions[0], Schema.Functions[1]] }).ShouldBeTrue();
    }

    [Fact]
    public void A_name_that_appears_is_noticed() =>
        Same("Newcomer | take 1", Schema with { Tables = [.. Schema.Tables, TestSchema.Table("Newcomer", "x:long")] }).ShouldBeFalse();

    [Theory]
    [InlineData("Signins | union (Outer(now())) | join (['Odd Name']) on x", "Signins Audits Odd.Name Outer Inner")]
    [InlineData("_GetWatchlist('Vips') | where Enrich(a)", "Vips Enrich")]
    public void A_part_holds_what_is_named_in_the_order_of_the_whole(string query, string names)
    {
        NameableSchema nameable = NameableSchema.Of(Schema);

        KustoSchema part = nameable.Part(nameable.NamedIn(query).ShouldNotBeNull());

        string.Join(' ', (IEnumerable<string>)
        [
            .. part.Tables.Select(table => table.Name.Replace(' ', '.')), .. part.Watchlists.Select(watchlist => watchlist.Alias),
            .. part.Functions.Select(function => function.Name), .. part.OpenFunctions,
        ]).ShouldBe(names);
    }

    private static bool Same(string query, KustoSchema other) =>
        NameableSchema.Of(Schema).FingerprintFor(query) == NameableSchema.Of(other).FingerprintFor(query);
}
