using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

/// <summary>The life of a rule under a lock file: recorded, changed, raised, retired.</summary>
public sealed class BumpVerbTests : IClassFixture<HostedFrontEndFixture>, IDisposable
{
    private const string Lock = "repository/cts.lock.json";
    private const string Sound = "SigninLogs | where ResultType == \"0\" | project TimeGenerated, UserId";
    private const string Narrower = "SigninLogs | where ResultType == \"0\" and UserType == \"Guest\" | project TimeGenerated, UserId";

    private readonly CtsRun cts = new();

    public BumpVerbTests(HostedFrontEndFixture host)
    {
        ArgumentNullException.ThrowIfNull(host);
        cts.Surroundings = cts.Surroundings with { FrontEnd = () => new Shared(host.FrontEnd) };
        Write("a.yaml", 1, "1.0.0", Sound);
        Write("b.yaml", 2, "1.0.0", "AuditLogs | project TimeGenerated, OperationName");
    }

    public void Dispose() => cts.Dispose();

    [Fact]
    public void Without_a_lock_file_versions_are_nobodys_business()
    {
        Write("a.yaml", 1, "1.0.0", Narrower);

        Findings().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_recorded_may_change_under_a_higher_version_only()
    {
        Record();
        Findings().ShouldBeEmpty();

        Write("a.yaml", 1, "1.0.0", Narrower);
        Findings().ShouldHaveSingleItem().ShouldStartWith("repository/a.yaml(3,10): error CTS3801: \"Rule 1\" changed, so its version must be 1.1.0 or higher, not 1.0.0: narrower: the condition UserType == \"Guest\" is new.");
        cts.Run("bump", "repository", "--write").ShouldBe(1);
        cts.Output.ShouldContain("Rule 1: minor change since 1.0.0; is 1.0.0, must be 1.1.0 or higher\n    narrower: the condition UserType == \"Guest\" is new\n");
        cts.Output.ShouldEndWith("Nothing was written: first settle what is listed.\n");

        Write("a.yaml", 1, "1.0.1", Narrower);
        Findings().ShouldHaveSingleItem().ShouldContain("CTS3801");
        Write("a.yaml", 1, "1.1.0", Narrower);
        Findings().ShouldHaveSingleItem().ShouldContain("warning CTS3805: The lock file knows version 1.0.0, not 1.1.0.");
        Record();
        Findings().ShouldBeEmpty();
        Write("a.yaml", 1, "1.0.0", Narrower);
        Findings().ShouldHaveSingleItem().ShouldContain("error CTS3802: Version 1.0.0 is lower than the published 1.1.0.");
    }

    [Fact]
    public void Content_that_is_gone_needs_a_tombstone_and_its_id_is_never_used_again()
    {
        Record();
        string rule = cts.Root.Read("repository/b.yaml");
        File.Delete(cts.Root.At("repository/b.yaml"));
        string gone = Findings().ShouldHaveSingleItem();
        gone.ShouldStartWith($"{Lock}(");
        gone.ShouldContain("error CTS3804: The scheduled rule \"Rule 2\"");
        Findings("repository/a.yaml").ShouldBeEmpty("one file says nothing about the others");

        cts.Run("bump", "repository", "--retire", Id(1), "--write").ShouldBe(1);
        cts.Output.ShouldContain("CTS3807");
        cts.Run("bump", "repository", "--retire", Id(2), "--write").ShouldBe(0, cts.Output);
        Findings().ShouldBeEmpty();

        cts.Root.Write("repository/b.yaml", rule);
        Findings().ShouldHaveSingleItem().ShouldContain("error CTS3803: The id");
    }

    [Fact]
    public void An_id_does_not_pass_to_other_content()
    {
        Record();
        Write("a.yaml", 1, "2.0.0", "AzureActivity | where Level == \"Error\" | project TimeGenerated, Caller", "Deleted gateways");

        Findings().ShouldHaveSingleItem().ShouldContain("CTS3803");
    }

    [Fact]
    public void What_has_no_version_cannot_be_recorded()
    {
        Record();
        Write("a.yaml", 1, "next", Sound);

        Findings().Where(line => line.Contains("CTS38", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("error CTS3806: \"next\" is not a version.");
    }

    [Theory]
    [InlineData("{ \"version\": 1, ", "CTS3800")]
    [InlineData("{ \"version\": 99, \"content\": [] }", "CTS3800")]
    [InlineData("[]", "CTS3800")]
    public void A_lock_file_that_cannot_be_read_is_no_lock_and_is_not_overwritten(string text, string code)
    {
        cts.Root.Write(Lock, text);

        Findings().ShouldHaveSingleItem().ShouldContain(code);
        cts.Run("bump", "repository", "--write").ShouldBe(1);
        cts.Root.Read(Lock).ShouldBe(text);
    }

    [Fact]
    public void The_same_content_gives_the_same_lock()
    {
        Record();
        string first = cts.Root.Read(Lock);
        Record();

        cts.Root.Read(Lock).ShouldBe(first);
    }

    private static string Id(int number) => $"7d1c3a52-0b6e-4f7e-9d1a-4b2f0c8e000{number}";

    private void Record() => cts.Run("bump", "repository", "--write").ShouldBe(0, cts.Output);

    private void Write(string file, int number, string version, string query, string? name = null) => cts.Root.Write($"repository/{file}", $"""
        id: {Id(number)}
        name: {name ?? $"Rule {number}"}
        version: {version}
        description: 'Identifies sample events.'
        severity: Low
        status: Available
        requiredDataConnectors: []
        queryFrequency: 1h
        queryPeriod: 1h
        triggerOperator: gt
        triggerThreshold: 0
        tactics: [InitialAccess]
        relevantTechniques: [T1078.004]
        query: '{query}'
        entityMappings: []
        kind: Scheduled

        """);

    private string[] Findings(string path = "repository")
    {
        cts.Run("check", path);
        return [.. cts.Output.Split('\n').Where(line => line.Contains(" CTS38", StringComparison.Ordinal))];
    }

    /// <summary>Not disposed with a run: other tests go on with it.</summary>
    private sealed class Shared(IKustoFrontEnd inner) : IKustoFrontEnd
    {
        public string Version => inner.Version;

        public FrontEndAnswer Analyze(string query, KustoSchema schema) => inner.Analyze(query, schema);
    }
}
