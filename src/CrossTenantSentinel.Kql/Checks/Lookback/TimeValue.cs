namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>What is known of an expression's value without running the query.</summary>
internal abstract record TimeValue
{
    /// <summary>A constant number.</summary>
    public sealed record Number(double Value) : TimeValue;

    /// <summary>A constant duration.</summary>
    public sealed record Duration(TimeSpan Value) : TimeValue;

    /// <summary>A constant text.</summary>
    public sealed record Text(string Value) : TimeValue;

    /// <summary>An instant relative to the time of the run.</summary>
    /// <param name="Back">How long before the run; negative for the future.</param>
    /// <param name="Rounding">By how much rounding down (<c>startofday</c>, <c>bin</c>) may move it further back.</param>
    public sealed record Instant(TimeSpan Back, TimeSpan Rounding) : TimeValue;
}
