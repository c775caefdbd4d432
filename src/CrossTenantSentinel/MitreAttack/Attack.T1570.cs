using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1570 to T1578.</content>
public static partial class Attack
{
    /// <summary>Lateral Tool Transfer.</summary>
    public static Technique T1570 => new("T1570", "Lateral Tool Transfer", LateralMovement);

    /// <summary>Non-Standard Port.</summary>
    public static Technique T1571 => new("T1571", "Non-Standard Port", CommandAndControl);

    /// <summary>Protocol Tunneling.</summary>
    public static Technique T1572 => new("T1572", "Protocol Tunneling", CommandAndControl);

    /// <summary>Encrypted Channel.</summary>
    public static Technique T1573 => new("T1573", "Encrypted Channel", CommandAndControl);
    /// <summary>Encrypted Channel: Symmetric Cryptography.</summary>
    public static Technique T1573_001 => new("T1573.001", "Symmetric Cryptography", CommandAndControl);
    /// <summary>Encrypted Channel: Asymmetric Cryptography.</summary>
    public static Technique T1573_002 => new("T1573.002", "Asymmetric Cryptography", CommandAndControl);

    /// <summary>Hijack Execution Flow.</summary>
    public static Technique T1574 => new("T1574", "Hijack Execution Flow", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: DLL.</summary>
    public static Technique T1574_001 => new("T1574.001", "DLL", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Dylib Hijacking.</summary>
    public static Technique T1574_004 => new("T1574.004", "Dylib Hijacking", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Executable Installer File Permissions Weakness.</summary>
    public static Technique T1574_005 =>
        new("T1574.005", "Executable Installer File Permissions Weakness", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Dynamic Linker Hijacking.</summary>
    public static Technique T1574_006 => new("T1574.006", "Dynamic Linker Hijacking", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Path Interception by PATH Environment Variable.</summary>
    public static Technique T1574_007 =>
        new("T1574.007", "Path Interception by PATH Environment Variable", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Path Interception by Search Order Hijacking.</summary>
    public static Technique T1574_008 =>
        new("T1574.008", "Path Interception by Search Order Hijacking", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Path Interception by Unquoted Path.</summary>
    public static Technique T1574_009 =>
        new("T1574.009", "Path Interception by Unquoted Path", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Services File Permissions Weakness.</summary>
    public static Technique T1574_010 =>
        new("T1574.010", "Services File Permissions Weakness", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: Services Registry Permissions Weakness.</summary>
    public static Technique T1574_011 =>
        new("T1574.011", "Services Registry Permissions Weakness", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: COR_PROFILER.</summary>
    public static Technique T1574_012 => new("T1574.012", "COR_PROFILER", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: KernelCallbackTable.</summary>
    public static Technique T1574_013 => new("T1574.013", "KernelCallbackTable", Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Hijack Execution Flow: AppDomainManager.</summary>
    public static Technique T1574_014 => new("T1574.014", "AppDomainManager", Persistence, PrivilegeEscalation, DefenseEvasion);

    /// <summary>Modify Cloud Compute Infrastructure.</summary>
    public static Technique T1578 => new("T1578", "Modify Cloud Compute Infrastructure", DefenseEvasion);
    /// <summary>Modify Cloud Compute Infrastructure: Create Snapshot.</summary>
    public static Technique T1578_001 => new("T1578.001", "Create Snapshot", DefenseEvasion);
    /// <summary>Modify Cloud Compute Infrastructure: Create Cloud Instance.</summary>
    public static Technique T1578_002 => new("T1578.002", "Create Cloud Instance", DefenseEvasion);
    /// <summary>Modify Cloud Compute Infrastructure: Delete Cloud Instance.</summary>
    public static Technique T1578_003 => new("T1578.003", "Delete Cloud Instance", DefenseEvasion);
    /// <summary>Modify Cloud Compute Infrastructure: Revert Cloud Instance.</summary>
    public static Technique T1578_004 => new("T1578.004", "Revert Cloud Instance", DefenseEvasion);
    /// <summary>Modify Cloud Compute Infrastructure: Modify Cloud Compute Configurations.</summary>
    public static Technique T1578_005 => new("T1578.005", "Modify Cloud Compute Configurations", DefenseEvasion);
}
