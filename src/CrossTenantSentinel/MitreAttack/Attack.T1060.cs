using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1068 to T1098.</content>
public static partial class Attack
{
    /// <summary>Exploitation for Privilege Escalation.</summary>
    public static Technique T1068 => new("T1068", "Exploitation for Privilege Escalation", PrivilegeEscalation);

    /// <summary>Permission Groups Discovery.</summary>
    public static Technique T1069 => new("T1069", "Permission Groups Discovery", Discovery);
    /// <summary>Permission Groups Discovery: Local Groups.</summary>
    public static Technique T1069_001 => new("T1069.001", "Local Groups", Discovery);
    /// <summary>Permission Groups Discovery: Domain Groups.</summary>
    public static Technique T1069_002 => new("T1069.002", "Domain Groups", Discovery);
    /// <summary>Permission Groups Discovery: Cloud Groups.</summary>
    public static Technique T1069_003 => new("T1069.003", "Cloud Groups", Discovery);

    /// <summary>Indicator Removal.</summary>
    public static Technique T1070 => new("T1070", "Indicator Removal", DefenseEvasion);
    /// <summary>Indicator Removal: Clear Windows Event Logs.</summary>
    public static Technique T1070_001 => new("T1070.001", "Clear Windows Event Logs", DefenseEvasion);
    /// <summary>Indicator Removal: Clear Linux or Mac System Logs.</summary>
    public static Technique T1070_002 => new("T1070.002", "Clear Linux or Mac System Logs", DefenseEvasion);
    /// <summary>Indicator Removal: Clear Command History.</summary>
    public static Technique T1070_003 => new("T1070.003", "Clear Command History", DefenseEvasion);
    /// <summary>Indicator Removal: File Deletion.</summary>
    public static Technique T1070_004 => new("T1070.004", "File Deletion", DefenseEvasion);
    /// <summary>Indicator Removal: Network Share Connection Removal.</summary>
    public static Technique T1070_005 => new("T1070.005", "Network Share Connection Removal", DefenseEvasion);
    /// <summary>Indicator Removal: Timestomp.</summary>
    public static Technique T1070_006 => new("T1070.006", "Timestomp", DefenseEvasion);
    /// <summary>Indicator Removal: Clear Network Connection History and Configurations.</summary>
    public static Technique T1070_007 => new("T1070.007", "Clear Network Connection History and Configurations", DefenseEvasion);
    /// <summary>Indicator Removal: Clear Mailbox Data.</summary>
    public static Technique T1070_008 => new("T1070.008", "Clear Mailbox Data", DefenseEvasion);
    /// <summary>Indicator Removal: Clear Persistence.</summary>
    public static Technique T1070_009 => new("T1070.009", "Clear Persistence", DefenseEvasion);
    /// <summary>Indicator Removal: Relocate Malware.</summary>
    public static Technique T1070_010 => new("T1070.010", "Relocate Malware", DefenseEvasion);

    /// <summary>Application Layer Protocol.</summary>
    public static Technique T1071 => new("T1071", "Application Layer Protocol", CommandAndControl);
    /// <summary>Application Layer Protocol: Web Protocols.</summary>
    public static Technique T1071_001 => new("T1071.001", "Web Protocols", CommandAndControl);
    /// <summary>Application Layer Protocol: File Transfer Protocols.</summary>
    public static Technique T1071_002 => new("T1071.002", "File Transfer Protocols", CommandAndControl);
    /// <summary>Application Layer Protocol: Mail Protocols.</summary>
    public static Technique T1071_003 => new("T1071.003", "Mail Protocols", CommandAndControl);
    /// <summary>Application Layer Protocol: DNS.</summary>
    public static Technique T1071_004 => new("T1071.004", "DNS", CommandAndControl);
    /// <summary>Application Layer Protocol: Publish/Subscribe Protocols.</summary>
    public static Technique T1071_005 => new("T1071.005", "Publish/Subscribe Protocols", CommandAndControl);

    /// <summary>Software Deployment Tools.</summary>
    public static Technique T1072 => new("T1072", "Software Deployment Tools", Execution, LateralMovement);

    /// <summary>Data Staged.</summary>
    public static Technique T1074 => new("T1074", "Data Staged", Collection);
    /// <summary>Data Staged: Local Data Staging.</summary>
    public static Technique T1074_001 => new("T1074.001", "Local Data Staging", Collection);
    /// <summary>Data Staged: Remote Data Staging.</summary>
    public static Technique T1074_002 => new("T1074.002", "Remote Data Staging", Collection);

    /// <summary>Valid Accounts.</summary>
    public static Technique T1078 => new("T1078", "Valid Accounts", InitialAccess, Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Valid Accounts: Default Accounts.</summary>
    public static Technique T1078_001 =>
        new("T1078.001", "Default Accounts", InitialAccess, Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Valid Accounts: Domain Accounts.</summary>
    public static Technique T1078_002 =>
        new("T1078.002", "Domain Accounts", InitialAccess, Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Valid Accounts: Local Accounts.</summary>
    public static Technique T1078_003 =>
        new("T1078.003", "Local Accounts", InitialAccess, Persistence, PrivilegeEscalation, DefenseEvasion);
    /// <summary>Valid Accounts: Cloud Accounts.</summary>
    public static Technique T1078_004 =>
        new("T1078.004", "Cloud Accounts", InitialAccess, Persistence, PrivilegeEscalation, DefenseEvasion);

    /// <summary>Taint Shared Content.</summary>
    public static Technique T1080 => new("T1080", "Taint Shared Content", LateralMovement);

    /// <summary>System Information Discovery.</summary>
    public static Technique T1082 => new("T1082", "System Information Discovery", Discovery);

    /// <summary>File and Directory Discovery.</summary>
    public static Technique T1083 => new("T1083", "File and Directory Discovery", Discovery);

    /// <summary>Account Discovery.</summary>
    public static Technique T1087 => new("T1087", "Account Discovery", Discovery);
    /// <summary>Account Discovery: Local Account.</summary>
    public static Technique T1087_001 => new("T1087.001", "Local Account", Discovery);
    /// <summary>Account Discovery: Domain Account.</summary>
    public static Technique T1087_002 => new("T1087.002", "Domain Account", Discovery);
    /// <summary>Account Discovery: Email Account.</summary>
    public static Technique T1087_003 => new("T1087.003", "Email Account", Discovery);
    /// <summary>Account Discovery: Cloud Account.</summary>
    public static Technique T1087_004 => new("T1087.004", "Cloud Account", Discovery);

    /// <summary>Proxy.</summary>
    public static Technique T1090 => new("T1090", "Proxy", CommandAndControl);
    /// <summary>Proxy: Internal Proxy.</summary>
    public static Technique T1090_001 => new("T1090.001", "Internal Proxy", CommandAndControl);
    /// <summary>Proxy: External Proxy.</summary>
    public static Technique T1090_002 => new("T1090.002", "External Proxy", CommandAndControl);
    /// <summary>Proxy: Multi-hop Proxy.</summary>
    public static Technique T1090_003 => new("T1090.003", "Multi-hop Proxy", CommandAndControl);
    /// <summary>Proxy: Domain Fronting.</summary>
    public static Technique T1090_004 => new("T1090.004", "Domain Fronting", CommandAndControl);

    /// <summary>Replication Through Removable Media.</summary>
    public static Technique T1091 => new("T1091", "Replication Through Removable Media", InitialAccess, LateralMovement);

    /// <summary>Communication Through Removable Media.</summary>
    public static Technique T1092 => new("T1092", "Communication Through Removable Media", CommandAndControl);

    /// <summary>Non-Application Layer Protocol.</summary>
    public static Technique T1095 => new("T1095", "Non-Application Layer Protocol", CommandAndControl);

    /// <summary>Account Manipulation.</summary>
    public static Technique T1098 => new("T1098", "Account Manipulation", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: Additional Cloud Credentials.</summary>
    public static Technique T1098_001 => new("T1098.001", "Additional Cloud Credentials", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: Additional Email Delegate Permissions.</summary>
    public static Technique T1098_002 => new("T1098.002", "Additional Email Delegate Permissions", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: Additional Cloud Roles.</summary>
    public static Technique T1098_003 => new("T1098.003", "Additional Cloud Roles", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: SSH Authorized Keys.</summary>
    public static Technique T1098_004 => new("T1098.004", "SSH Authorized Keys", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: Device Registration.</summary>
    public static Technique T1098_005 => new("T1098.005", "Device Registration", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: Additional Container Cluster Roles.</summary>
    public static Technique T1098_006 => new("T1098.006", "Additional Container Cluster Roles", Persistence, PrivilegeEscalation);
    /// <summary>Account Manipulation: Additional Local or Domain Groups.</summary>
    public static Technique T1098_007 => new("T1098.007", "Additional Local or Domain Groups", Persistence, PrivilegeEscalation);
}
