namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>Which columns hold a place.</summary>
public abstract record MapLocation
{
    private MapLocation()
    {
    }

    internal abstract IReadOnlyList<string> Columns { get; }

    /// <summary>A country: its ISO 3166 code of two letters, always, because codes and names of one country are not merged.</summary>
    /// <param name="Column">The column.</param>
    public sealed record Country(string Column) : MapLocation
    {
        internal override IReadOnlyList<string> Columns => [Column];
    }

    /// <summary>Coordinates in degrees.</summary>
    /// <param name="Latitude">The column of the latitude.</param>
    /// <param name="Longitude">The column of the longitude.</param>
    public sealed record Coordinates(string Latitude, string Longitude) : MapLocation
    {
        internal override IReadOnlyList<string> Columns => [Latitude, Longitude];
    }

    /// <summary>An Azure region.</summary>
    /// <param name="Column">The column.</param>
    public sealed record AzureRegion(string Column) : MapLocation
    {
        internal override IReadOnlyList<string> Columns => [Column];
    }
}
