using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>How long rows take from their event to the workspace: a log-logistic distribution, cut off at its longest.</summary>
/// <param name="Median">Half of the rows take less; more than zero.</param>
/// <param name="NinetyFifth">95 of 100 rows take less; more than the median.</param>
/// <param name="Longest">No row takes longer.</param>
public sealed record IngestionDelay(TimeSpan Median, TimeSpan NinetyFifth, TimeSpan Longest)
{
    /// <summary>5 minutes, 25 minutes, 2 hours.</summary>
    public static IngestionDelay Default { get; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(25), TimeSpan.FromHours(2));

    /// <summary>As <c>--delays</c> takes it.</summary>
    public override string ToString() => string.Join(',', new[] { Median, NinetyFifth, Longest }.Select(KqlLiteral.Of));

    /// <summary>The delay that a part of all rows stays below, in whole seconds.</summary>
    /// <param name="part">From 0 to 1.</param>
    public TimeSpan Of(double part)
    {
        if (part >= 1)
            return Longest;
        double spread = Math.Log(NinetyFifth / Median) / Math.Log(0.95 / 0.05);
        double factor = Math.Pow(part / (1 - part), spread);
        return TimeSpan.FromSeconds(Math.Round(Math.Min(Median.TotalSeconds * factor, Longest.TotalSeconds)));
    }
}
