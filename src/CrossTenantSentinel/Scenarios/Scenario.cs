using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Scenarios;

/// <summary>Sample events and what a detection makes of them, without the row type.</summary>
/// <param name="Name">A promise, for example <c>a guest's invitation alerts once</c>; unique in its detection.</param>
/// <param name="Declared">Where it is written.</param>
public abstract record Scenario(string Name, SourceLocation Declared)
{
    /// <summary>The clock of every scenario unless it says otherwise: <c>now()</c> in the query is 2026-03-02T10:00:00Z.</summary>
    public static DateTime DefaultNow { get; } = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>The sample events, of any tables. Tables without an event exist and are empty.</summary>
    public required IReadOnlyList<TableRow> Given { get; init; }

    /// <summary>The watchlists as this scenario has them; those not named are empty.</summary>
    public IReadOnlyList<WatchlistContent> Watchlists { get; init; } = [];

    /// <summary>The scenario's clock, UTC; <see cref="DefaultNow"/> by default.</summary>
    public DateTime Now { get; init; } = DefaultNow;

    /// <summary>What the alerts look like, in any order, of rules that raise alerts; null, the default, to look at the rows only.</summary>
    public IReadOnlyList<ExpectedAlert>? Alerts { get; init; }

    /// <summary>
    /// Whether the promise is about one placement of runs, as of a second burst close to the first: what is alerted together, and by which name, depends
    /// on what a run sees. Simulations, which move the runs, leave such a scenario out. False by default.
    /// </summary>
    public bool IsOfOneRun { get; init; }

    /// <summary>The expected rows, without their type.</summary>
    public abstract IReadOnlyList<object> ExpectedRows { get; }
}
