namespace CrossTenantSentinel.MitreAttack;

/// <summary>
/// An ATT&amp;CK tactic, spelled as Sentinel's API spells it. Order: the kill chain's. PreAttack, which the API also knows, is
/// obsolete in ATT&amp;CK and left out.
/// </summary>
public enum Tactic
{
    /// <summary>TA0043: gathering information to plan operations.</summary>
    Reconnaissance,

    /// <summary>TA0042: establishing resources to support operations.</summary>
    ResourceDevelopment,

    /// <summary>TA0001: getting in.</summary>
    InitialAccess,

    /// <summary>TA0002: running code.</summary>
    Execution,

    /// <summary>TA0003: staying in.</summary>
    Persistence,

    /// <summary>TA0004: gaining permissions.</summary>
    PrivilegeEscalation,

    /// <summary>TA0005: avoiding detection.</summary>
    DefenseEvasion,

    /// <summary>TA0006: stealing names and passwords.</summary>
    CredentialAccess,

    /// <summary>TA0007: finding out about the environment.</summary>
    Discovery,

    /// <summary>TA0008: moving through the environment.</summary>
    LateralMovement,

    /// <summary>TA0009: gathering data of interest.</summary>
    Collection,

    /// <summary>TA0011: communicating with compromised systems.</summary>
    CommandAndControl,

    /// <summary>TA0010: stealing data.</summary>
    Exfiltration,

    /// <summary>TA0040: manipulating, interrupting or destroying.</summary>
    Impact,

    /// <summary>TA0106 (industrial control systems): manipulating physical control.</summary>
    ImpairProcessControl,

    /// <summary>TA0107 (industrial control systems): keeping safety functions from responding.</summary>
    InhibitResponseFunction,
}
