using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>Where a query's time range comes from.</summary>
public abstract record TimeScope
{
    private TimeScope()
    {
    }

    /// <summary>A time-range parameter; the service limits <c>TimeGenerated</c> of every table that the query reads.</summary>
    /// <param name="Parameter">The parameter.</param>
    public sealed record FromParameter(TimeRangeParameter Parameter) : TimeScope;

    /// <summary>A fixed span that ends now.</summary>
    /// <param name="Duration">How long; more than zero.</param>
    public sealed record Fixed(TimeSpan Duration) : TimeScope;

    /// <summary>The query itself limits <c>TimeGenerated</c>.</summary>
    public sealed record InQuery : TimeScope;
}
