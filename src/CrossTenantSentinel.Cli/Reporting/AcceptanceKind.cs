namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Who decided that a finding is not to be reported.</summary>
public enum AcceptanceKind
{
    /// <summary>A suppression beside the content.</summary>
    Suppressed,

    /// <summary>The baseline.</summary>
    InBaseline,
}
