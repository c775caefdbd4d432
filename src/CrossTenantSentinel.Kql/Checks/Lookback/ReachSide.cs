namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>Which end of the time of rows an instant is.</summary>
internal enum ReachSide
{
    /// <summary>Neither, or it cannot be told.</summary>
    Unknown,

    /// <summary>Rows are younger.</summary>
    Oldest,

    /// <summary>Rows are older.</summary>
    Newest,

    /// <summary>The start of a series of bins, which are there whether rows are or not.</summary>
    Series,
}
