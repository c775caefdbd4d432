namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>The size of tiles.</summary>
public enum TileSize
{
    /// <summary>All the same.</summary>
    Fixed,

    /// <summary>As wide as their content.</summary>
    Auto,

    /// <summary>As wide as the row.</summary>
    Full,
}
