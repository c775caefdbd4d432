using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Kql.FrontEnd;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

public sealed class FrontEndPoolTests(FrontEndPoolTests.Fixture fixture) : FrontEndContract, IClassFixture<FrontEndPoolTests.Fixture>
{
    protected override IKustoFrontEnd FrontEnd => fixture.Pool;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(79, 1)]
    [InlineData(80, 2)]
    [InlineData(1000, 3)]
    public void Small_batches_start_fewer_processes(int queries, int started)
    {
        List<Silent> members = [];
        using FrontEndPool pool = new(() => Member(members), 3);

        pool.AnalyzeAll([.. Enumerable.Repeat("print 1", queries)], KustoSchema.Empty).Count.ShouldBe(queries);

        members.Count.ShouldBeInRange(Math.Min(1, started), started);
        members.Sum(member => member.Asked).ShouldBe(queries);
    }

    [Fact]
    public void Members_see_what_the_queries_can_name_and_all_of_it_with_a_wildcard()
    {
        // A small schema is given whole.
        KustoSchema schema = TestSchema.Value with { Tables = [.. TestSchema.Value.Tables, .. Enumerable.Range(0, 200).Select(number => TestSchema.Table($"Other{number}", "A:string"))] };
        List<Silent> members = [];
        using FrontEndPool pool = new(() => Member(members), 1);

        pool.AnalyzeAll(["SigninLogs", "VipSignins()"], schema);
        pool.Analyze("SigninLogs | take 1", schema);
        pool.Analyze("AuditLogs", schema);
        pool.Analyze("union *", schema);
        pool.Analyze("print 1", schema);

        members.Single().Schemas.Select(seen => string.Join(' ', Names(seen))).ShouldBe(
            ["SigninLogs Vips VipSignins", "SigninLogs AuditLogs Vips VipSignins", string.Join(' ', Names(schema))]);

        static IEnumerable<string> Names(KustoSchema seen) =>
        [
            .. seen.Tables.Select(table => table.Name), .. seen.Watchlists.Select(watchlist => watchlist.Alias),
            .. seen.Functions.Select(function => function.Name), .. seen.OpenFunctions,
        ];
    }

    [Fact]
    public void Nothing_starts_early_after_disposal()
    {
        List<Silent> members = [];
        FrontEndPool pool = new(() => Member(members), 2);

        pool.Dispose();
        pool.Prestart(1000);
        pool.Prestart(0);

        Thread.Sleep(50);
        members.ShouldBeEmpty();
    }

    [Fact]
    public void Disposal_reaches_every_member()
    {
        List<Silent> members = [];
        FrontEndPool pool = new(() => Member(members), 2);
        pool.Analyze("print 1", KustoSchema.Empty);

        pool.Dispose();

        members.ShouldHaveSingleItem().IsDisposed.ShouldBeTrue();
    }

    private static Silent Member(List<Silent> members)
    {
        Silent member = new();
        lock (members)
            members.Add(member);
        return member;
    }

    public sealed class Fixture : IDisposable
    {
        public FrontEndPool Pool { get; } = new(() => new HostedFrontEnd(HostedFrontEndFixture.Options), 2);

        public void Dispose() => Pool.Dispose();
    }

    private sealed class Silent : IKustoFrontEnd, IDisposable
    {
        private int asked;

        public int Asked => asked;

        public bool IsDisposed { get; private set; }

        /// <summary>Each once, in the order of its first use.</summary>
        public List<KustoSchema> Schemas { get; } = [];

        public string Version => "silent";

        public FrontEndAnswer Analyze(string query, KustoSchema schema)
        {
            Interlocked.Increment(ref asked);
            if (!Schemas.Any(known => ReferenceEquals(known, schema)))
                Schemas.Add(schema);
            return new BoundQuery(query, [], null, [], new SyntaxNode("QueryBlock", 0, 0, null, null, null, []));
        }

        public void Dispose() => IsDisposed = true;
    }
}
