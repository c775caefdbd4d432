using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Tests.Kql.Simulation;

/// <summary>
/// A case of simulations.txt: <c>== promise</c>; the rule, its events by age, and earlier events that are not expected to alert any more; the
/// query; <c>----</c>; whether events are missed and repeated.
/// </summary>
public sealed record SimulationCase(string Name, string Setting, string Query, string Expected)
{
    public sealed record Row(DateTime TimeGenerated, string UserId);

    public static IReadOnlyList<SimulationCase> All { get; } =
    [
        .. from block in TestFile.Text("Kql/Simulation/simulations.txt").Split("\n== ", StringSplitOptions.RemoveEmptyEntries).Skip(1)
           let lines = block.TrimEnd('\n').Split('\n')
           let middle = Array.IndexOf(lines, "----")
           select new SimulationCase(lines[0], lines[1], string.Join('\n', lines[2..middle]), lines[middle + 1]),
    ];

    /// <summary>All events are of one user where some are earlier; otherwise each is of its own.</summary>
    public Scenario<Row> Scenario => new(Name)
    {
        Given = [.. Spans("earlier").Concat(Spans("events")).Select(Event)],
        Expect = [.. Spans("events").Select(age => new Row(TimeOf(age), UserOf(age)))],
    };

    public AnalyticsRule Rule => Setting.StartsWith("near real time", StringComparison.Ordinal)
        ? new NearRealTimeRule<Row>
        {
            Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a29"),
            Slug = "sample",
            Name = Name,
            Description = Name,
            Misses = Name,
            Severity = AlertSeverity.Low,
            Techniques = [Attack.T1136_003],
            Query = KqlText.Query($"print 1"),
            Entities = [Entity.Account(aadUserId: nameof(Row.UserId))],
            Scenarios = [],
        }
        : new ScheduledRule<Row>
        {
            Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a39"),
            Slug = "sample",
            Name = Name,
            Description = Name,
            Misses = Name,
            Severity = AlertSeverity.Low,
            Techniques = [Attack.T1136_003],
            Schedule = new(Spans("every").Single(), Spans("lookback").Single()),
            Suppression = Spans("rests").Select(span => (TimeSpan?)span).SingleOrDefault(),
            Trigger = Setting.Contains("more than 1", StringComparison.Ordinal) ? new(TriggerOperator.GreaterThan, 1) : Trigger.AnyRow,
            Query = KqlText.Query($"print 1"),
            Entities = [Entity.Account(aadUserId: nameof(Row.UserId))],
            Scenarios = [],
        };

    public override string ToString() => Name;

    private IEnumerable<TimeSpan> Spans(string word) => Setting.Split([';', ','], StringSplitOptions.TrimEntries)
        .Where(part => part.StartsWith(word + " ", StringComparison.Ordinal))
        .SelectMany(part => part[word.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(text => DurationText.TryRead(text)!.Value);

    private SigninLogs Event(TimeSpan age) => new() { Id = age.ToString(), TimeGenerated = TimeOf(age), CreatedDateTime = TimeOf(age), UserId = UserOf(age) };

    private string UserOf(TimeSpan age) => Spans("earlier").Any() ? "alice" : $"alice {age}";

    private static DateTime TimeOf(TimeSpan age) => CrossTenantSentinel.Scenarios.Scenario.DefaultNow - age;
}
