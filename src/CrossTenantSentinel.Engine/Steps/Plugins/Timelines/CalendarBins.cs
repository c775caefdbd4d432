namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary>Weeks from Sunday, months or years.</summary>
internal sealed class CalendarBins : Bins
{
    private readonly Func<DateTime, DateTime> start;
    private readonly Func<DateTime, DateTime> next;

    private CalendarBins(Func<DateTime, DateTime> start, Func<DateTime, DateTime> next)
    {
        this.start = start;
        this.next = next;
    }

    /// <summary>The bins of a name; null when there are none.</summary>
    public static CalendarBins? Of(string name) => name.ToUpperInvariant() switch
    {
        "WEEK" => new(date => date.Date.AddDays(-(int)date.DayOfWeek), date => date.AddDays(7)),
        "MONTH" => new(date => new DateTime(date.Year, date.Month, 1), date => date.AddMonths(1)),
        "YEAR" => new(date => new DateTime(date.Year, 1, 1), date => date.AddYears(1)),
        _ => null,
    };

    public override long Of(long number) => start(new DateTime(number)).Ticks;

    public override long After(long bin) => next(new DateTime(bin)).Ticks;
}
