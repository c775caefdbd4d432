using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Windows that overlap, for thresholds such as "three in an hour". Windows side by side, or one per run, miss a burst that lies across
/// their border.
/// </summary>
public static partial class SlidingWindows
{
    /// <summary>
    /// <c>XT_NewlyFull(windows, width)</c>: the windows that reach a threshold (<c>IsFull</c>) and are to be reported now. What was known at the last run must
    /// not have reached it (<c>WasFull</c>) in the same window or in one that overlaps it, because that run reported it, unless what is new reaches it
    /// alone (<c>IsFullAnew</c>). So a burst is reported once, and again only when it happens again.
    /// </summary>
    public static KqlFunction NewlyFull => new()
    {
        Name = "XT_NewlyFull",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b23"),
        Description = "Windows that reach a threshold now and did not at the last run, per group.",
        Parameters =
        [
            KqlParameter.Table(
                "windows", new Column("Group", KqlType.String), new Column("WindowEnd", KqlType.DateTime),
                new Column("IsFull", KqlType.Bool), new Column("WasFull", KqlType.Bool), new Column("IsFullAnew", KqlType.Bool)),
            KqlParameter.Scalar("width", KqlType.TimeSpan),
        ],
        Body = Kql.Query($"""
            windows
            | where IsFull
            | lookup kind=leftouter (windows | where WasFull | summarize FirstFull = min(WindowEnd), LastFull = max(WindowEnd) by Group) on Group
            | where IsFullAnew or isnull(LastFull) or WindowEnd >= LastFull + width or WindowEnd <= FirstFull - width
            """),
        Proof = () => NewlyFullProof,
    };

    /// <summary>
    /// <c>XT_Windows(time, now, width, step)</c>: the ends of all windows of the width that hold the time, one per step; expand rows by it
    /// and group by window. Windows are aligned to now, so one of them is exactly the time before the run. A burst as long as the width
    /// less one step always lies in one window.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Windows",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b20"),
        Description = "Ends of the overlapping windows of a width that hold the given time, one per step, aligned to now.",
        Parameters =
        [
            KqlParameter.Scalar("at", KqlType.DateTime),
            KqlParameter.Scalar("end", KqlType.DateTime),
            KqlParameter.Scalar("width", KqlType.TimeSpan),
            KqlParameter.Scalar("step", KqlType.TimeSpan),
        ],
        Body = Kql.Query($"""
            range(bin_at(at, step, end) + step, bin_at(at, step, end) + width, step)
            """),
        Proof = () => Proof,
    };
}
