namespace CrossTenantSentinel.Findings;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Note,

    /// <summary>Probably wrong, or works worse than it could; nothing is held back.</summary>
    Warning,

    /// <summary>Refused by Sentinel, or wrong. Nothing is emitted while an error stands.</summary>
    Error,
}
