using Azure.Core;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Tests.Cli.Commands;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.TenantResolution;

/// <summary><c>cts tenants resolve</c> against a service that replays what Graph answers.</summary>
public sealed class TenantsResolveTests : IDisposable
{
    private const string Secret = "a-very-secret-token";
    private const string Directory = "XTTenantDirectory.csv";
    private const string Header = "TenantId,DisplayName,DefaultDomain,FederationBrandName,Relationship,Direction,Approved,Owner,Ticket,ApprovedOn,ExpiresOn,NameSource,NameResolvedOn,NameSkeleton,LookalikeOf,LookalikeScore,Notes";

    private static readonly Guid Zenith = new("44444444-4444-4444-8444-444444444444");
    private static readonly Guid Imitator = new("55555555-5555-4555-8555-555555555555");
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly ReplayedGraph graph = new();
    private readonly CtsRun cts = new();
    private readonly SetClock clock = new(Start);

    public TenantsResolveTests() => cts.Surroundings = cts.Surroundings with { Clock = clock, GraphCredential = () => new OneToken() };

    public static TheoryData<int, string, string> Useless => new()
    {
        { 200, "{", "the answer is no JSON" },
        { 200, "<html>Sign in</html>", "the answer is no JSON" },
        { 200, "", "the answer is no JSON" },
        { 200, "[]", "the answer names no tenant" },
        { 200, """{"displayName":"Zenith"}""", "the answer names no tenant" },
        { 200, """{"tenantId":7,"displayName":"Zenith"}""", "the answer names no tenant" },
        { 200, """{"tenantId":"66666666-6666-4666-8666-666666666666","displayName":"Zenith"}""", "the answer is about another tenant" },
        { 302, "", "status 302" },
        { 401, "", "does not accept the token (401)" },
        { 403, "", "CrossTenantInformation.ReadBasic.All" },
        { 500, "", "status 500" },
    };

    public void Dispose()
    {
        cts.Dispose();
        graph.Dispose();
    }

    [Fact]
    public void A_tenant_gets_a_row_with_its_name_its_skeleton_and_whom_it_imitates()
    {
        graph.Says(Zenith, "Zenith Foods", "ZENITH.example");
        graph.Says(Imitator, "C0ntoso", "c0ntoso-login.onmicrosoft.com");

        Resolve(Zenith.ToString().ToUpperInvariant(), Imitator.ToString()).ShouldBe(ExitCode.Clean, cts.Output);

        Rows().ShouldBe(
        [
            Header,
            $"{Zenith},Zenith Foods,zenith.example,,unknown,none,false,,,,,graph,2026-03-02,zenlthfoods,,,",
            $"{Imitator},C0ntoso,c0ntoso-login.onmicrosoft.com,,unknown,none,false,,,,,graph,2026-03-02,contoso,Contoso,100,",
        ]);
        cts.Output.ShouldContain("CTS0601");
        graph.Requests.ShouldBe([ReplayedGraph.ById(Zenith), ReplayedGraph.ById(Imitator)]);
    }

    [Fact]
    public void A_token_goes_to_Graph_and_nowhere_else()
    {
        graph.Says(Zenith, "Zenith");
        graph.Says(ReplayedGraph.ById(Imitator), 403, Secret);

        Resolve(Zenith.ToString(), Imitator.ToString(), "--format", "json");

        graph.Authorizations.ShouldAllBe(header => header == $"Bearer {Secret}");
        (cts.Output + cts.Error + string.Concat(cts.Root.Files().Values)).ShouldNotContain(Secret);
    }

    [Fact]
    public void A_redirect_is_not_followed_so_that_no_token_leaves()
    {
        graph.Says(ReplayedGraph.ById(Zenith), 302, "", ("Location", $"{graph.Url}elsewhere"));

        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Findings);

        graph.Requests.ShouldBe([ReplayedGraph.ById(Zenith)]);
    }

    [Fact]
    public void A_domain_is_resolved_and_each_tenant_is_asked_once()
    {
        graph.Says(ReplayedGraph.ByDomain("zenith.example"), 200, ReplayedGraph.Information(Zenith, "Zenith", "zenith.example"));

        Resolve("Zenith.example", "zenith.example.", "ZENITH.EXAMPLE").ShouldBe(ExitCode.Clean, cts.Output);

        graph.Requests.ShouldBe([ReplayedGraph.ByDomain("zenith.example")]);
        Rows()[1].ShouldStartWith($"{Zenith},Zenith,zenith.example,");
    }

    [Fact]
    public void A_tenant_that_nobody_knows_has_no_name_and_is_not_asked_for_again_for_thirty_days()
    {
        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Clean, cts.Output);
        clock.Now = Start.AddDays(29);
        Resolve(Zenith.ToString());
        graph.Requests.Count.ShouldBe(1);
        clock.Now = Start.AddDays(30);
        Resolve(Zenith.ToString());

        graph.Requests.Count.ShouldBe(2);
        Rows()[1].ShouldContain(",none,2026-04-01,");
    }

    [Fact]
    public void A_throttled_request_waits_as_long_as_Graph_says()
    {
        graph.Says(ReplayedGraph.ById(Zenith), 429, "", ("Retry-After", "1"));
        graph.Says(Zenith, "Zenith");
        long before = TimeProvider.System.GetTimestamp();

        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Clean, cts.Output);

        TimeProvider.System.GetElapsedTime(before).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.99));
        graph.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public void An_unavailable_service_is_tried_again()
    {
        foreach (string wait in new[] { "0", Start.ToString("R"), "0" })
            graph.Says(ReplayedGraph.ById(Zenith), 503, "", ("Retry-After", wait));
        graph.Says(Zenith, "Zenith");

        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Clean, cts.Output);

        graph.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public void A_service_that_wants_to_be_left_alone_for_long_is_left_alone_and_the_others_are_resolved()
    {
        graph.Says(ReplayedGraph.ById(Zenith), 429, "", ("Retry-After", "3600"));
        graph.Says(Imitator, "C0ntoso");

        Resolve(Zenith.ToString(), Imitator.ToString()).ShouldBe(ExitCode.Findings);

        cts.Output.ShouldContain("CTS0600");
        graph.Requests.Count.ShouldBe(2);
        Rows().Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Useless))]
    public void An_answer_that_cannot_be_used_changes_nothing_and_is_not_remembered(int status, string body, string says)
    {
        string row = $"{Zenith},Zenith,zenith.example,,partner,both,true,o,t,2026-01-01,,graph,2026-01-02,zenlth,,,a note";
        cts.Root.Write(Directory, $"{Header}\n{row}\n");
        graph.Says(ReplayedGraph.ById(Zenith), status, body);

        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Findings);

        cts.Output.ShouldContain(says);
        Rows().ShouldBe([Header, row]);
        graph.Forgets();
        graph.Says(Zenith, "Zenith Foods");
        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Clean, cts.Output);
        Rows()[1].ShouldBe($"{Zenith},Zenith Foods,tenant.example,,partner,both,true,o,t,2026-01-01,,graph,2026-03-02,zenlthfoods,,,a note");
    }

    [Fact]
    public void An_unknown_tenant_is_asked_for_after_a_week_a_known_one_after_thirty_days()
    {
        cts.Root.Write(Directory, $"{Header}\n{Imitator},,,,partner,,,,,,,,,,,,\n");
        graph.Says(Zenith, "Zenith");
        graph.Says(Imitator, "Partner");
        Resolve(Zenith.ToString(), Imitator.ToString());
        Resolve(Zenith.ToString(), Imitator.ToString()).ShouldBe(ExitCode.Clean, cts.Output);
        graph.Requests.Count.ShouldBe(2);

        clock.Now = Start.AddDays(7);
        Resolve(Zenith.ToString(), Imitator.ToString());
        graph.Requests.Skip(2).ShouldBe([ReplayedGraph.ById(Zenith)]);

        Resolve(Zenith.ToString(), Imitator.ToString(), "--refresh");
        graph.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public void Former_names_are_kept_and_a_rename_is_said()
    {
        graph.Says(Zenith, "Zenith");
        Resolve(Zenith.ToString());
        graph.Forgets();
        graph.Says(Zenith, "Contoso Support");
        clock.Now = Start.AddDays(8);

        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Clean, cts.Output);

        cts.Output.ShouldContain("CTS0602");
        cts.Root.Read("XTTenantDirectory.names.json").ShouldContain("\"Zenith\"");
        Rows()[1].ShouldContain(",Contoso,80,");
    }

    [Fact]
    public void What_people_wrote_stays_and_an_approved_or_own_tenant_imitates_nobody()
    {
        cts.Root.Write(Directory, $"{Header}\n{Zenith},Our Zenith,z.example,,unknown,none,false,,,,,manual,,,,,\n{Imitator},,,,own,both,true,,,,,,,,,,\n");
        graph.Says(Zenith, "C0ntoso");
        graph.Says(Imitator, "Contoso");

        Resolve(Zenith.ToString(), Imitator.ToString());

        Rows()[1].ShouldBe($"{Zenith},Our Zenith,z.example,,unknown,none,false,,,,,manual,2026-03-02,ourzenlth,Contoso,100,");
        Rows()[2].ShouldContain(",contoso,,,");
    }

    [Fact]
    public void A_hostile_name_is_one_harmless_line()
    {
        graph.Says(Zenith, "=cmd|' /C calc'!A0\\n\\u001b[31m,\\\"x\\\"");

        Resolve(Zenith.ToString()).ShouldBe(ExitCode.Clean, cts.Output);

        Rows()[1].ShouldStartWith($"{Zenith},\"cmd|' /C calc'!A0[31m,\"\"x\"\"\",tenant.example,");
        (cts.Output + cts.Error).ShouldNotContain("\u001b");
    }

    [Fact]
    public void Ids_come_from_a_file_and_the_directory_goes_to_standard_output_by_default()
    {
        cts.Root.Write("ids.txt", $"# unresolved\nTenantId,Count\n{Zenith},12\r\n\n");
        graph.Says(Zenith, "Zenith");

        cts.Run("tenants", "resolve", "--from", "ids.txt", "--graph", graph.Url).ShouldBe(ExitCode.Clean, cts.Output);

        cts.Output.ShouldStartWith(Header);
        cts.Output.ShouldContain($"{Zenith},Zenith,tenant.example,");
        cts.Root.Files().Keys.ShouldNotContain(Directory);
    }

    [Theory]
    [InlineData("is neither a tenant id nor a domain", "fabrikam")]
    [InlineData("is neither a tenant id nor a domain", "a'b.com/../x")]
    [InlineData("is neither a tenant id nor a domain", "00000000-0000-0000-0000-000000000000")]
    [InlineData("No tenant is named")]
    [InlineData("is no https address", "fabrikam.com", "--graph", "http://graph.example")]
    [InlineData("cannot be read", "--from", "absent.txt")]
    [InlineData("there is no column TenantId", "fabrikam.com", "--directory", "ids.csv")]
    [InlineData("is not what this command writes", "fabrikam.com", "--names", "ids.csv")]
    public void Nothing_is_asked_when_the_input_is_wrong(string says, params string[] arguments)
    {
        cts.Root.Write("ids.csv", "Name\nx\n");

        cts.Run(["tenants", "resolve", .. arguments]).ShouldBe(ExitCode.Usage);

        cts.Output.ShouldContain(says);
        graph.Requests.ShouldBeEmpty();
    }

    private int Resolve(params string[] arguments) => cts.Run(["tenants", "resolve", "--graph", graph.Url, "--directory", Directory, .. arguments]);

    private string[] Rows() => cts.Root.Read(Directory).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class OneToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Secret, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
