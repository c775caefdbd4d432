namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How numbers of one place are combined.</summary>
public enum MapAggregation
{
    /// <summary>Summed.</summary>
    Sum,

    /// <summary>Counted.</summary>
    Count,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,

    /// <summary>The mean.</summary>
    Average,
}
