namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>What settings make of a check's findings.</summary>
public enum CheckLevel
{
    /// <summary>They are not reported.</summary>
    Off,

    /// <summary>They are notes.</summary>
    Note,

    /// <summary>They are warnings.</summary>
    Warning,

    /// <summary>They are errors.</summary>
    Error,
}
