using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.FrontEnd;

/// <summary>What every adapter to Kusto.Language promises. A test class per adapter derives from it.</summary>
public abstract class FrontEndContract
{
    public static TheoryData<string> Cases => [.. ContractCase.All.Select(@case => @case.Name)];

    protected abstract IKustoFrontEnd FrontEnd { get; }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_query_means(string name)
    {
        ContractCase @case = ContractCase.All.Single(@case => @case.Name == name);

        ContractCase.Describe(FrontEnd.Analyze(@case.Query, TestSchema.Value)).ShouldBe(@case.Expected);
    }

    [Fact]
    public void A_name_stands_for_one_kind_of_symbol()
    {
        const string Query = """
            let limit = 5;
            let f = (user:string) { SigninLogs | where UserPrincipalName == user };
            f("a") | summarize n = count() by ResultType | where n > limit
            """;

        string references = string.Join(", ", Bind(Query).References.Select(reference => $"{reference.Kind} {reference.Name}"));

        references.ShouldBe(
            "Table SigninLogs, Column UserPrincipalName, Parameter user, UserFunction f, Function count, Column ResultType, Column n, Variable limit");
    }

    [Fact]
    public void A_wildcard_names_several_columns()
    {
        Bind("AuditLogs | project-away *n*").References.Where(reference => reference.Kind == SymbolKind.Column).Select(reference => reference.Name)
            .ShouldBe(["TimeGenerated", "OperationName", "UserPrincipalName"], ignoreOrder: true);
    }

    [Fact]
    public void The_tree_covers_the_query_from_parents_to_children()
    {
        const string Query = "SigninLogs // all\n| where ResultType == '0' and UserPrincipalName has 'a'\n| take 10";
        SyntaxNode tree = Bind(Query).Tree;

        foreach (SyntaxNode node in tree.SelfAndDescendants())
        {
            node.Start.ShouldBeInRange(0, Query.Length);
            node.End.ShouldBeInRange(node.Start, Query.Length);
            foreach (SyntaxNode child in node.Children.Where(child => child.Length > 0))
                (child.Start >= node.Start && child.End <= node.End).ShouldBeTrue($"{child} in {node}");
        }

        string tokens = string.Concat(tree.SelfAndDescendants().Where(node => node.Children.Count == 0).Select(node => node.Text(Query)));
        tokens.ShouldBe("SigninLogs|whereResultType=='0'andUserPrincipalNamehas'a'|take10");
    }

    [Fact]
    public void Nodes_of_the_tree_have_types_and_symbols()
    {
        const string Query = "SigninLogs | where strlen(UserPrincipalName) > 3 | project A = DeviceDetail.os";
        SyntaxNode[] nodes = [.. Bind(Query).Tree.SelfAndDescendants()];

        Describe("FunctionCallExpression").ShouldBe("strlen(UserPrincipalName): long Function strlen");
        Describe("GreaterThanExpression").ShouldBe("strlen(UserPrincipalName) > 3: bool");
        Describe("FilterOperator").ShouldBe("where strlen(UserPrincipalName) > 3: table");
        Describe("PathExpression").ShouldBe("DeviceDetail.os: dynamic");
        Describe("NameDeclaration").ShouldBe("A: dynamic Column A");

        string Describe(string kind)
        {
            SyntaxNode node = nodes.First(node => node.Kind == kind);
            return $"{node.Text(Query)}: {node.ResultType} {node.SymbolKind} {node.Symbol}".TrimEnd();
        }
    }

    [Fact]
    public void The_call_of_a_watchlist_carries_its_alias()
    {
        SyntaxNode call = Bind("let a = 'Vips'; _GetWatchlist(a)").Tree.SelfAndDescendants().First(node => node.Kind == "FunctionCallExpression");

        (call.Symbol, call.SymbolKind).ShouldBe(("Vips", SymbolKind.Watchlist));
    }

    [Theory]
    [InlineData("SigninLogs | where UserPrincipalNam == 'a'", "UserPrincipalName")]
    [InlineData("SigninLogs | project Who = UserPrincipalName | where Woh == 'a'", "Who")]
    [InlineData("let limit = 5; SigninLogs | take 10 | where strlen(ResultType) > limitt", "limit")]
    [InlineData("let f = (user:string) { SigninLogs | where ResultType == usr }; f('a')", "user")]
    [InlineData("let Recent = SigninLogs; Recentt | take 1", "Recent")]
    [InlineData("print strcatt('a', 'b')", "strcat")]
    [InlineData("SigninLogs | join (AuditLogs) on $left.UserPrincipalName == $right.UserPrincipalNme", "UserPrincipalName")]
    public void Where_a_name_is_unknown_the_known_ones_are_candidates(string query, string candidate) =>
        Bind(query).Diagnostics.SelectMany(diagnostic => diagnostic.Candidates).ShouldContain(candidate);

    [Fact]
    public void Candidates_are_those_in_scope_at_that_place() =>
        Bind("SigninLogs | project ResultType | where ResultTyp == '0'").Diagnostics.Single().Candidates.ShouldBe(["ResultType"]);

    [Fact]
    public void The_schema_of_the_call_counts_not_an_earlier_one()
    {
        KustoSchema other = KustoSchema.Empty with { Tables = [TestSchema.Table("Devices", "Name:string")] };

        Bind("SigninLogs | take 1").HasErrors.ShouldBeFalse();
        Bind("SigninLogs | take 1", other).HasErrors.ShouldBeTrue();
        Bind("Devices | take 1", other).Result.ShouldBe([new Column("Name", KqlType.String)]);
        Bind("SigninLogs | take 1").HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void Names_with_blanks_quotes_and_other_scripts_survive()
    {
        const string Name = "It's \"ä\" \\ 表 😀\u2028";
        KustoSchema schema = KustoSchema.Empty with { Tables = [new TableSchema("T", [new Column(Name, KqlType.Long)])] };

        Bind("T | take 1", schema).Result.ShouldBe([new Column(Name, KqlType.Long)]);
    }

    /// <summary>Why <see cref="NestingLimit"/> need not ask.</summary>
    [Theory]
    [InlineData("print ", "(", "1", ")")]
    [InlineData("print dynamic(", "[", "", "])")]
    [InlineData("print dynamic(", "{\"a\":", "1", "})")]
    [InlineData("print ", "f(", "", ")")]
    public void Brackets_beyond_the_limit_are_refused(string start, string open, string middle, string end)
    {
        string opened = string.Concat(Enumerable.Repeat(open, NestingLimit.MostOpen + 1));
        string closed = string.Concat(Enumerable.Repeat(end[0], NestingLimit.MostOpen + 1)) + end[1..];

        Bind(start + opened + middle + closed, KustoSchema.Empty).Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "KS245");
    }

    [Theory]
    [InlineData(" and ", "ResultType == '0'")]
    [InlineData(" or ", "ResultType == '0'")]
    public void Long_chains_are_bound_or_refused_never_half_checked(string join, string term)
    {
        foreach (int count in (int[])[100, 300, 3000])
        {
            BoundQuery bound = Bind($"SigninLogs | where {string.Join(join, Enumerable.Repeat(term, count))} | project Nowhere");

            bound.HasErrors.ShouldBeTrue();
            bound.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == (count < 500 ? "KS142" : "KS245"));
            bound.Tree.SelfAndDescendants().Count(node => node.Kind == "EqualExpression").ShouldBe(count);
        }
    }

    [Fact]
    public void A_query_of_a_hundred_thousand_characters_is_bound()
    {
        string values = string.Join(", ", Enumerable.Range(0, 6_000).Select(number => $"'value-{number:D8}'"));

        Bind($"SigninLogs | where UserPrincipalName in ({values}) | project Nowhere").Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["KS142"]);
    }

    [Fact]
    public void Queries_are_answered_in_their_order()
    {
        string[] queries = [.. Enumerable.Range(0, 200).Select(number => $"print c{number} = {number}")];

        IReadOnlyList<FrontEndAnswer> answers = FrontEnd.AnalyzeAll(queries, TestSchema.Value);

        answers.Select(answer => ((BoundQuery)answer).Result!.Single().Name).ShouldBe(queries.Select((_, number) => $"c{number}"));
    }

    protected BoundQuery Bind(string query, KustoSchema? schema = null) =>
        FrontEnd.Analyze(query, schema ?? TestSchema.Value).ShouldBeOfType<BoundQuery>();
}
