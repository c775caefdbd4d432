using System.Collections;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Commands;

namespace CrossTenantSentinel.Tests.Cli.Testing;

/// <summary>Runs <c>cts test</c> in this process over a pack of one rule, with the shipped front end.</summary>
internal sealed class ScenarioRun : IDisposable
{
    public const string Tenant = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

    public sealed record Row(DateTime TimeGenerated, string UserId);

    private readonly CtsRun cts = new();

    public ScenarioRun(KqlQuery query, params Scenario<Row>[] scenarios)
        : this(Rule(query, scenarios))
    {
    }

    public ScenarioRun(params ContentItem[] pack)
        : this(_ => pack)
    {
    }

    public ScenarioRun(Func<TenantSettings, IEnumerable<ContentItem>> pack) =>
        cts.Surroundings = cts.Surroundings with
        {
            Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
            FrontEnd = null,
            Pack = tenant => Catalog.Of(pack(tenant)),
        };

    public static KqlQuery Sound { get; } = KqlText.Query($"""
        let Exempt = toscalar(SigninLogs | where UserId == "XTExemptions" | summarize make_set(UserId));
        SigninLogs
        | where ResultType == "0" and isnotempty(ResourceTenantId) and HomeTenantId =~ {Tenant} and ingestion_time() <= now()
        | summarize TimeGenerated = max(TimeGenerated) by UserId
        | project TimeGenerated, UserId
        """);

    public static SigninLogs Event { get; } = new()
    {
        TimeGenerated = Scenario.DefaultNow.AddMinutes(-5),
        UserId = "alice",
        ResultType = "0",
        HomeTenantId = Tenant,
        ResourceTenantId = "other",
    };

    public static Scenario<Row> Fires { get; } = new("a success alerts") { Given = [Event], Expect = [new(Scenario.DefaultNow.AddMinutes(-5), "alice")] };

    public string Output => cts.Output;

    public TemporaryFolder Root => cts.Root;

    public int Test(params string[] arguments) => cts.Run(["test", .. arguments]);

    public int Simulate(params string[] arguments) => cts.Run(["simulate", .. arguments]);

    public int Mutate(params string[] arguments) => cts.Run(["mutate", .. arguments]);

    public static ScheduledRule<Row> Rule(KqlQuery query, params Scenario<Row>[] scenarios) => new()
    {
        Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a09"),
        Slug = "sample-success",
        Name = "Sample success",
        Description = "Identifies successes.",
        Misses = "Everything else.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1136_003],
        Schedule = new(Every: 1.Hours, Lookback: 1.Hours),
        Query = query,
        Entities = [Entity.Account(aadUserId: nameof(Row.UserId))],
        Scenarios = scenarios.Length > 0 ? scenarios : [Fires],
    };

    public void Dispose() => cts.Dispose();
}
