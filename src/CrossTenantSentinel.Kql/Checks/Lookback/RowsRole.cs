namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>What rows are for, as far as it matters how old they are; the greater, the worse it is when some are missing.</summary>
internal enum RowsRole
{
    /// <summary>Each of them may alert.</summary>
    Reported,

    /// <summary>They add columns to other rows, which alert without them, too.</summary>
    Added,

    /// <summary>They are counted or otherwise taken together.</summary>
    Aggregated,

    /// <summary>Other rows are matched with them.</summary>
    LookedUp,

    /// <summary>They are what is normal: other rows count as new, or unusual, without them.</summary>
    History,
}
