using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Watchlists;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Schema;

public sealed class SchemaBuilderTests
{
    private static readonly KqlFunction Inner = new()
    {
        Name = "XT_Inner",
        Id = new ContentId("00000000-0000-4000-8000-000000000001"),
        Description = "One.",
        Body = CrossTenantSentinel.Queries.Kql.Query($"print x = 1"),
    };

    private static readonly KqlFunction Outer = new()
    {
        Name = "XT_Outer",
        Id = new ContentId("00000000-0000-4000-8000-000000000002"),
        Description = "Two.",
        Body = CrossTenantSentinel.Queries.Kql.Query($"{Inner}() | extend y = user"),
        Parameters = [KqlParameter.Scalar("user", KqlType.String)],
    };

    private static readonly Watchlist<Member> Members = new()
    {
        Alias = "Members",
        Name = "Members",
        Description = "Members.",
        SearchKey = "Upn",
        Rows = [],
    };

    [Fact]
    public void The_schema_has_every_table_watchlist_and_function()
    {
        KustoSchema schema = SchemaBuilder.Of(Catalog.Of([Outer, Inner, Members]));

        schema.Tables.Single(table => table.Name == "SigninLogs").Columns.ShouldContain(new Column("UserPrincipalName", KqlType.String));
        schema.Tables.Select(table => table.Name).ShouldBe(TableCatalog.All.Select(table => table.Name));
        schema.Watchlists.ShouldHaveSingleItem().Columns.ShouldBe(["Upn", "Level"]);
        schema.Functions.Select(function => function.Name).ShouldBe(["XT_Inner", "XT_Outer"]);
        schema.Functions[1].Parameters.ShouldBe("user:string");
        schema.Functions[1].Body.ShouldStartWith("let XT_Inner");
    }

    [Fact]
    public void A_file_adds_tables_and_columns_but_changes_no_type()
    {
        List<Finding> findings = [];
        KustoSchema schema = KustoSchema.Empty with { Tables = [TestSchema.Table("B", "x:long", "y:string")] };

        KustoSchema more = schema.With([TestSchema.Table("B", "z:guid", "y:dynamic", "x:long"), TestSchema.Table("A", "x:bool")], "schema.json", findings);

        more.Tables.Select(table => $"{table.Name}: {string.Join(", ", table.Columns)}").ShouldBe(["A: x:bool", "B: x:long, y:string, z:guid"]);
        findings.ShouldHaveSingleItem().Message.ShouldBe("B.y is dynamic here, but string in the table's record.");
    }

    [Fact]
    public void Fingerprints_tell_schemas_apart()
    {
        KustoSchema[] schemas =
        [
            KustoSchema.Empty,
            KustoSchema.Empty with { Tables = [TestSchema.Table("A", "x:long", "y:long")] },
            KustoSchema.Empty with { Tables = [TestSchema.Table("A", "x:long"), TestSchema.Table("y")] },
            KustoSchema.Empty with { Tables = [TestSchema.Table("A", "y:long", "x:long")] },
            KustoSchema.Empty with { Tables = [TestSchema.Table("A", "x:long", "y:int")] },
            KustoSchema.Empty with { Watchlists = [new WatchlistSchema("A", ["x", "y"])] },
            KustoSchema.Empty with { Watchlists = [new WatchlistSchema("A", ["xy"])] },
            KustoSchema.Empty with { Functions = [new FunctionSchema("f", "a:long", "b")] },
            KustoSchema.Empty with { Functions = [new FunctionSchema("f", "a:lon", "gb")] },
            KustoSchema.Empty with { Tables = [TestSchema.Table("A", "x:long", "y:long") with { IsOpen = true }] },
            KustoSchema.Empty with { OpenFunctions = ["f", "g"] },
            KustoSchema.Empty with { OpenFunctions = ["fg"] },
        ];

        schemas.Select(SchemaFingerprint.Of).Distinct().Count().ShouldBe(schemas.Length);
        SchemaFingerprint.Of(schemas[1] with { }).ShouldBe(SchemaFingerprint.Of(schemas[1]));
    }

    private sealed record Member(string Upn, int Level);
}
