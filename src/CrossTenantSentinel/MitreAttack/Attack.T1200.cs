using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1200 to T1222.</content>
public static partial class Attack
{
    /// <summary>Hardware Additions.</summary>
    public static Technique T1200 => new("T1200", "Hardware Additions", InitialAccess);

    /// <summary>Password Policy Discovery.</summary>
    public static Technique T1201 => new("T1201", "Password Policy Discovery", Discovery);

    /// <summary>Indirect Command Execution.</summary>
    public static Technique T1202 => new("T1202", "Indirect Command Execution", DefenseEvasion);

    /// <summary>Exploitation for Client Execution.</summary>
    public static Technique T1203 => new("T1203", "Exploitation for Client Execution", Execution);

    /// <summary>User Execution.</summary>
    public static Technique T1204 => new("T1204", "User Execution", Execution);
    /// <summary>User Execution: Malicious Link.</summary>
    public static Technique T1204_001 => new("T1204.001", "Malicious Link", Execution);
    /// <summary>User Execution: Malicious File.</summary>
    public static Technique T1204_002 => new("T1204.002", "Malicious File", Execution);
    /// <summary>User Execution: Malicious Image.</summary>
    public static Technique T1204_003 => new("T1204.003", "Malicious Image", Execution);
    /// <summary>User Execution: Malicious Copy and Paste.</summary>
    public static Technique T1204_004 => new("T1204.004", "Malicious Copy and Paste", Execution);
    /// <summary>User Execution: Malicious Library.</summary>
    public static Technique T1204_005 => new("T1204.005", "Malicious Library", Execution);

    /// <summary>Traffic Signaling.</summary>
    public static Technique T1205 => new("T1205", "Traffic Signaling", Persistence, DefenseEvasion, CommandAndControl);
    /// <summary>Traffic Signaling: Port Knocking.</summary>
    public static Technique T1205_001 => new("T1205.001", "Port Knocking", Persistence, DefenseEvasion, CommandAndControl);
    /// <summary>Traffic Signaling: Socket Filters.</summary>
    public static Technique T1205_002 => new("T1205.002", "Socket Filters", Persistence, DefenseEvasion, CommandAndControl);

    /// <summary>Rogue Domain Controller.</summary>
    public static Technique T1207 => new("T1207", "Rogue Domain Controller", DefenseEvasion);

    /// <summary>Exploitation of Remote Services.</summary>
    public static Technique T1210 => new("T1210", "Exploitation of Remote Services", LateralMovement);

    /// <summary>Exploitation for Defense Evasion.</summary>
    public static Technique T1211 => new("T1211", "Exploitation for Defense Evasion", DefenseEvasion);

    /// <summary>Exploitation for Credential Access.</summary>
    public static Technique T1212 => new("T1212", "Exploitation for Credential Access", CredentialAccess);

    /// <summary>Data from Information Repositories.</summary>
    public static Technique T1213 => new("T1213", "Data from Information Repositories", Collection);
    /// <summary>Data from Information Repositories: Confluence.</summary>
    public static Technique T1213_001 => new("T1213.001", "Confluence", Collection);
    /// <summary>Data from Information Repositories: Sharepoint.</summary>
    public static Technique T1213_002 => new("T1213.002", "Sharepoint", Collection);
    /// <summary>Data from Information Repositories: Code Repositories.</summary>
    public static Technique T1213_003 => new("T1213.003", "Code Repositories", Collection);
    /// <summary>Data from Information Repositories: Customer Relationship Management Software.</summary>
    public static Technique T1213_004 => new("T1213.004", "Customer Relationship Management Software", Collection);
    /// <summary>Data from Information Repositories: Messaging Applications.</summary>
    public static Technique T1213_005 => new("T1213.005", "Messaging Applications", Collection);
    /// <summary>Data from Information Repositories: Databases.</summary>
    public static Technique T1213_006 => new("T1213.006", "Databases", Collection);

    /// <summary>System Script Proxy Execution.</summary>
    public static Technique T1216 => new("T1216", "System Script Proxy Execution", DefenseEvasion);
    /// <summary>System Script Proxy Execution: PubPrn.</summary>
    public static Technique T1216_001 => new("T1216.001", "PubPrn", DefenseEvasion);
    /// <summary>System Script Proxy Execution: SyncAppvPublishingServer.</summary>
    public static Technique T1216_002 => new("T1216.002", "SyncAppvPublishingServer", DefenseEvasion);

    /// <summary>Browser Information Discovery.</summary>
    public static Technique T1217 => new("T1217", "Browser Information Discovery", Discovery);

    /// <summary>System Binary Proxy Execution.</summary>
    public static Technique T1218 => new("T1218", "System Binary Proxy Execution", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Compiled HTML File.</summary>
    public static Technique T1218_001 => new("T1218.001", "Compiled HTML File", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Control Panel.</summary>
    public static Technique T1218_002 => new("T1218.002", "Control Panel", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: CMSTP.</summary>
    public static Technique T1218_003 => new("T1218.003", "CMSTP", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: InstallUtil.</summary>
    public static Technique T1218_004 => new("T1218.004", "InstallUtil", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Mshta.</summary>
    public static Technique T1218_005 => new("T1218.005", "Mshta", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Msiexec.</summary>
    public static Technique T1218_007 => new("T1218.007", "Msiexec", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Odbcconf.</summary>
    public static Technique T1218_008 => new("T1218.008", "Odbcconf", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Regsvcs/Regasm.</summary>
    public static Technique T1218_009 => new("T1218.009", "Regsvcs/Regasm", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Regsvr32.</summary>
    public static Technique T1218_010 => new("T1218.010", "Regsvr32", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Rundll32.</summary>
    public static Technique T1218_011 => new("T1218.011", "Rundll32", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Verclsid.</summary>
    public static Technique T1218_012 => new("T1218.012", "Verclsid", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Mavinject.</summary>
    public static Technique T1218_013 => new("T1218.013", "Mavinject", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: MMC.</summary>
    public static Technique T1218_014 => new("T1218.014", "MMC", DefenseEvasion);
    /// <summary>System Binary Proxy Execution: Electron Applications.</summary>
    public static Technique T1218_015 => new("T1218.015", "Electron Applications", DefenseEvasion);

    /// <summary>Remote Access Tools.</summary>
    public static Technique T1219 => new("T1219", "Remote Access Tools", CommandAndControl);
    /// <summary>Remote Access Tools: IDE Tunneling.</summary>
    public static Technique T1219_001 => new("T1219.001", "IDE Tunneling", CommandAndControl);
    /// <summary>Remote Access Tools: Remote Desktop Software.</summary>
    public static Technique T1219_002 => new("T1219.002", "Remote Desktop Software", CommandAndControl);
    /// <summary>Remote Access Tools: Remote Access Hardware.</summary>
    public static Technique T1219_003 => new("T1219.003", "Remote Access Hardware", CommandAndControl);

    /// <summary>XSL Script Processing.</summary>
    public static Technique T1220 => new("T1220", "XSL Script Processing", DefenseEvasion);

    /// <summary>Template Injection.</summary>
    public static Technique T1221 => new("T1221", "Template Injection", DefenseEvasion);

    /// <summary>File and Directory Permissions Modification.</summary>
    public static Technique T1222 => new("T1222", "File and Directory Permissions Modification", DefenseEvasion);
    /// <summary>File and Directory Permissions Modification: Windows File and Directory Permissions Modification.</summary>
    public static Technique T1222_001 => new("T1222.001", "Windows File and Directory Permissions Modification", DefenseEvasion);
    /// <summary>File and Directory Permissions Modification: Linux and Mac File and Directory Permissions Modification.</summary>
    public static Technique T1222_002 => new("T1222.002", "Linux and Mac File and Directory Permissions Modification", DefenseEvasion);
}
