using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary>The clock of the run.</summary>
[ScalarFamily]
internal static class ClockFunctions
{
    /// <summary>The run's clock.</summary>
    [ScalarFunction("now")]
    public static DateTime Now(Run run) => run.Now;

    /// <summary>The run's clock and a duration.</summary>
    [ScalarFunction("now")]
    public static DateTime? Now(Run run, TimeSpan offset) => Instants.Add(run.Now, offset.Ticks);

    /// <summary>The run's clock less a duration.</summary>
    [ScalarFunction("ago")]
    public static DateTime? Ago(Run run, TimeSpan duration) => Instants.Add(run.Now, -(Int128)duration.Ticks);
}
