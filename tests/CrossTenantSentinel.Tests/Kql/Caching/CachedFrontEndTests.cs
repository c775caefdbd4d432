using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Caching;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Caching;

public sealed class CachedFrontEndTests(HostedFrontEndFixture fixture) : IClassFixture<HostedFrontEndFixture>
{
    private readonly MemoryStore store = new();

    public static TheoryData<string> Cases => [.. ContractCase.All.Select(@case => @case.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_remembered_answer_is_the_very_answer(string name)
    {
        string query = ContractCase.All.Single(@case => @case.Name == name).Query;
        BoundQuery asked = Bind(new CachedFrontEnd(fixture.FrontEnd, store), query);

        BoundQuery remembered = Bind(new CachedFrontEnd(new Unreachable(fixture.FrontEnd.Version), store), query);

        Flat(remembered).ShouldBe(Flat(asked));
    }

    [Fact]
    public void A_tree_of_ten_thousand_levels_is_remembered()
    {
        string query = $"SigninLogs | where {string.Join(" or ", Enumerable.Repeat("ResultType == '0'", 10_000))}";
        Bind(new CachedFrontEnd(fixture.FrontEnd, store), query);

        Bind(new CachedFrontEnd(new Unreachable(fixture.FrontEnd.Version), store), query).Tree.SelfAndDescendants().Count(node => node.Kind == "EqualExpression").ShouldBe(10_000);
    }

    [Fact]
    public void Texts_that_are_no_Unicode_are_remembered()
    {
        const string Query = "print x = \"\\ud800\", y = '\ud800\u2028'";
        Bind(new CachedFrontEnd(fixture.FrontEnd, store), Query);

        BoundQuery remembered = Bind(new CachedFrontEnd(new Unreachable(fixture.FrontEnd.Version), store), Query);

        remembered.Tree.SelfAndDescendants().Select(node => node.StringValue).OfType<string>().ShouldBe(["\ud800", "\ud800\u2028"]);
    }

    [Fact]
    public void Another_query_schema_or_version_is_asked_for()
    {
        Counting counting = new(fixture.FrontEnd);
        CachedFrontEnd cached = new(counting, store);
        KustoSchema other = TestSchema.Value with { Watchlists = [] };
        const string Query = "_GetWatchlist('Vips')";

        cached.Analyze(Query, TestSchema.Value);
        cached.Analyze(Query, TestSchema.Value);
        counting.Asked.ShouldBe(1);

        cached.Analyze(Query + " ", TestSchema.Value);
        counting.Asked.ShouldBe(2);

        cached.Analyze(Query, other);
        counting.Asked.ShouldBe(3);

        counting.Version = "another";
        cached.Analyze(Query, TestSchema.Value);
        counting.Asked.ShouldBe(4);
    }

    [Fact]
    public void What_a_query_does_not_name_may_change()
    {
        Counting counting = new(fixture.FrontEnd);
        CachedFrontEnd cached = new(counting, store);
        string[] queries = ["SigninLogs | take 1", "VipSignins(1d) | take 1"];
        cached.AnalyzeAll(queries, TestSchema.Value);
        counting.Asked = 0;

        cached.AnalyzeAll(queries, TestSchema.Value with { Functions = [TestSchema.Value.Functions[0], new FunctionSchema("Broken", "", "AuditLogs")] });
        counting.Asked.ShouldBe(0);

        cached.AnalyzeAll(queries, TestSchema.Value with { Watchlists = [] });
        counting.Asked.ShouldBe(1, "the function of the second query reads the watchlist");
    }

    [Fact]
    public void Only_what_is_missing_is_asked_for_and_the_order_is_kept()
    {
        Counting counting = new(fixture.FrontEnd);
        CachedFrontEnd cached = new(counting, store);
        cached.AnalyzeAll(["print b = 1", "print d = 1"], TestSchema.Value);
        counting.Asked = 0;

        IReadOnlyList<FrontEndAnswer> answers = cached.AnalyzeAll(["print a = 1", "print b = 1", "print c = 1", "print d = 1"], TestSchema.Value);

        counting.Asked.ShouldBe(2);
        string.Concat(answers.Cast<BoundQuery>().Select(bound => bound.Result!.Single().Name)).ShouldBe("abcd");
    }

    [Fact]
    public void A_failure_is_not_remembered()
    {
        CachedFrontEnd cached = new(new Unreachable("1"), store);

        cached.Analyze("print 1", TestSchema.Value).ShouldBeOfType<FrontEndFailure>();

        store.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_entry_is_asked_for_again_and_replaced()
    {
        Counting counting = new(fixture.FrontEnd);
        CachedFrontEnd cached = new(counting, store);
        BoundQuery asked = Bind(cached, "SigninLogs | take 1");
        string key = store.Entries.Keys.Single();
        byte[] entry = store.Entries[key];

        byte[][] damages = [[], entry[..8], entry[..^1], [.. entry, 0], [.. entry[..40], (byte)(entry[40] ^ 1), .. entry[41..]], new byte[entry.Length]];
        foreach (byte[] damaged in damages)
        {
            store.Entries[key] = damaged;
            Flat(Bind(cached, "SigninLogs | take 1")).ShouldBe(Flat(asked));
            store.Entries[key].ShouldBe(entry);
        }

        counting.Asked.ShouldBe(1 + damages.Length);
    }

    [Fact]
    public void Nothing_starts_while_everything_is_remembered()
    {
        Bind(new CachedFrontEnd(fixture.FrontEnd, store), "print 1");
        using HostedFrontEnd absent = new(HostedFrontEndFixture.Options with { NodeExecutable = "no-such-node" });

        Bind(new CachedFrontEnd(absent, store), "print 1").Result!.Count.ShouldBe(1);
    }

    private static BoundQuery Bind(CachedFrontEnd frontEnd, string query) => frontEnd.Analyze(query, TestSchema.Value).ShouldBeOfType<BoundQuery>();

    private static string Flat(BoundQuery bound) => string.Join('\n',
    [
        bound.Text,
        .. bound.Diagnostics.Select(diagnostic => $"{diagnostic with { Candidates = [] }} {string.Join(",", diagnostic.Candidates)}"),
        bound.Result is null ? "no result" : string.Join(",", bound.Result),
        string.Join(",", bound.UntypedColumns),
        bound.IsOpen.ToString(),
        .. bound.References.Select(reference => reference.ToString()),
        .. bound.Tree.SelfAndDescendants().Select(node => $"{node with { Children = [] }} {node.Children.Count}"),
    ]);

    private sealed class MemoryStore : IAnalysisStore
    {
        public Dictionary<string, byte[]> Entries { get; } = [];

        public bool TryRead(string key, out ReadOnlyMemory<byte> entry)
        {
            bool found = Entries.TryGetValue(key, out byte[]? bytes);
            entry = bytes;
            return found;
        }

        public void Write(string key, ReadOnlyMemory<byte> entry) => Entries[key] = entry.ToArray();
    }

    private sealed class Counting(IKustoFrontEnd inner) : IKustoFrontEnd
    {
        public int Asked { get; set; }

        public string Version { get; set; } = inner.Version;

        public FrontEndAnswer Analyze(string query, KustoSchema schema)
        {
            Asked++;
            return inner.Analyze(query, schema);
        }
    }

    private sealed class Unreachable(string version) : IKustoFrontEnd
    {
        public string Version => version;

        public FrontEndAnswer Analyze(string query, KustoSchema schema) =>
            new FrontEndFailure(new FindingKind { Code = "CTS0010", Title = "Gone", Why = "Gone.", Instead = "Nothing." }, "gone");
    }
}
