namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>How far a query gets.</summary>
internal enum CoverageStage
{
    /// <summary>It does not bind.</summary>
    Read,

    /// <summary>It binds without an error.</summary>
    Binds,

    /// <summary>It becomes a plan.</summary>
    Lowers,

    /// <summary>It runs on empty tables.</summary>
    Runs,
}
