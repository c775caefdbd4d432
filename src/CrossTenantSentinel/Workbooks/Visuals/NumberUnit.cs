namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>The unit of a number. The values are the service's codes.</summary>
public enum NumberUnit
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Percent.</summary>
    Percent = 1,

    /// <summary>Bytes.</summary>
    Bytes = 2,

    /// <summary>A count, shortened with K and M.</summary>
    Count = 17,

    /// <summary>Seconds.</summary>
    Seconds = 24,

    /// <summary>Days.</summary>
    Days = 27,
}
