namespace CrossTenantSentinel.Engine.Steps.Scanning;

/// <summary>Which rows that match a stage of <c>scan</c> are given.</summary>
public enum ScanOutput
{
    /// <summary>All.</summary>
    All,

    /// <summary>The last one of each series.</summary>
    Last,

    /// <summary>None.</summary>
    None,
}
