using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1480 to T1539.</content>
public static partial class Attack
{
    /// <summary>Execution Guardrails.</summary>
    public static Technique T1480 => new("T1480", "Execution Guardrails", DefenseEvasion);
    /// <summary>Execution Guardrails: Environmental Keying.</summary>
    public static Technique T1480_001 => new("T1480.001", "Environmental Keying", DefenseEvasion);
    /// <summary>Execution Guardrails: Mutual Exclusion.</summary>
    public static Technique T1480_002 => new("T1480.002", "Mutual Exclusion", DefenseEvasion);

    /// <summary>Domain Trust Discovery.</summary>
    public static Technique T1482 => new("T1482", "Domain Trust Discovery", Discovery);

    /// <summary>Domain or Tenant Policy Modification.</summary>
    public static Technique T1484 => new("T1484", "Domain or Tenant Policy Modification", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Domain or Tenant Policy Modification: Group Policy Modification.</summary>
    public static Technique T1484_001 => new("T1484.001", "Group Policy Modification", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Domain or Tenant Policy Modification: Trust Modification.</summary>
    public static Technique T1484_002 => new("T1484.002", "Trust Modification", PrivilegeEscalation, DefenseEvasion);

    /// <summary>Data Destruction.</summary>
    public static Technique T1485 => new("T1485", "Data Destruction", Impact);
    /// <summary>Data Destruction: Lifecycle-Triggered Deletion.</summary>
    public static Technique T1485_001 => new("T1485.001", "Lifecycle-Triggered Deletion", Impact);

    /// <summary>Data Encrypted for Impact.</summary>
    public static Technique T1486 => new("T1486", "Data Encrypted for Impact", Impact);

    /// <summary>Service Stop.</summary>
    public static Technique T1489 => new("T1489", "Service Stop", Impact);

    /// <summary>Inhibit System Recovery.</summary>
    public static Technique T1490 => new("T1490", "Inhibit System Recovery", Impact);

    /// <summary>Defacement.</summary>
    public static Technique T1491 => new("T1491", "Defacement", Impact);
    /// <summary>Defacement: Internal Defacement.</summary>
    public static Technique T1491_001 => new("T1491.001", "Internal Defacement", Impact);
    /// <summary>Defacement: External Defacement.</summary>
    public static Technique T1491_002 => new("T1491.002", "External Defacement", Impact);

    /// <summary>Firmware Corruption.</summary>
    public static Technique T1495 => new("T1495", "Firmware Corruption", Impact);

    /// <summary>Resource Hijacking.</summary>
    public static Technique T1496 => new("T1496", "Resource Hijacking", Impact);
    /// <summary>Resource Hijacking: Compute Hijacking.</summary>
    public static Technique T1496_001 => new("T1496.001", "Compute Hijacking", Impact);
    /// <summary>Resource Hijacking: Bandwidth Hijacking.</summary>
    public static Technique T1496_002 => new("T1496.002", "Bandwidth Hijacking", Impact);
    /// <summary>Resource Hijacking: SMS Pumping.</summary>
    public static Technique T1496_003 => new("T1496.003", "SMS Pumping", Impact);
    /// <summary>Resource Hijacking: Cloud Service Hijacking.</summary>
    public static Technique T1496_004 => new("T1496.004", "Cloud Service Hijacking", Impact);

    /// <summary>Virtualization/Sandbox Evasion.</summary>
    public static Technique T1497 => new("T1497", "Virtualization/Sandbox Evasion", DefenseEvasion, Discovery);
    /// <summary>Virtualization/Sandbox Evasion: System Checks.</summary>
    public static Technique T1497_001 => new("T1497.001", "System Checks", DefenseEvasion, Discovery);
    /// <summary>Virtualization/Sandbox Evasion: User Activity Based Checks.</summary>
    public static Technique T1497_002 => new("T1497.002", "User Activity Based Checks", DefenseEvasion, Discovery);
    /// <summary>Virtualization/Sandbox Evasion: Time Based Checks.</summary>
    public static Technique T1497_003 => new("T1497.003", "Time Based Checks", DefenseEvasion, Discovery);

    /// <summary>Network Denial of Service.</summary>
    public static Technique T1498 => new("T1498", "Network Denial of Service", Impact);
    /// <summary>Network Denial of Service: Direct Network Flood.</summary>
    public static Technique T1498_001 => new("T1498.001", "Direct Network Flood", Impact);
    /// <summary>Network Denial of Service: Reflection Amplification.</summary>
    public static Technique T1498_002 => new("T1498.002", "Reflection Amplification", Impact);

    /// <summary>Endpoint Denial of Service.</summary>
    public static Technique T1499 => new("T1499", "Endpoint Denial of Service", Impact);
    /// <summary>Endpoint Denial of Service: OS Exhaustion Flood.</summary>
    public static Technique T1499_001 => new("T1499.001", "OS Exhaustion Flood", Impact);
    /// <summary>Endpoint Denial of Service: Service Exhaustion Flood.</summary>
    public static Technique T1499_002 => new("T1499.002", "Service Exhaustion Flood", Impact);
    /// <summary>Endpoint Denial of Service: Application Exhaustion Flood.</summary>
    public static Technique T1499_003 => new("T1499.003", "Application Exhaustion Flood", Impact);
    /// <summary>Endpoint Denial of Service: Application or System Exploitation.</summary>
    public static Technique T1499_004 => new("T1499.004", "Application or System Exploitation", Impact);

    /// <summary>Server Software Component.</summary>
    public static Technique T1505 => new("T1505", "Server Software Component", Persistence);
    /// <summary>Server Software Component: SQL Stored Procedures.</summary>
    public static Technique T1505_001 => new("T1505.001", "SQL Stored Procedures", Persistence);
    /// <summary>Server Software Component: Transport Agent.</summary>
    public static Technique T1505_002 => new("T1505.002", "Transport Agent", Persistence);
    /// <summary>Server Software Component: Web Shell.</summary>
    public static Technique T1505_003 => new("T1505.003", "Web Shell", Persistence);
    /// <summary>Server Software Component: IIS Components.</summary>
    public static Technique T1505_004 => new("T1505.004", "IIS Components", Persistence);
    /// <summary>Server Software Component: Terminal Services DLL.</summary>
    public static Technique T1505_005 => new("T1505.005", "Terminal Services DLL", Persistence);
    /// <summary>Server Software Component: vSphere Installation Bundles.</summary>
    public static Technique T1505_006 => new("T1505.006", "vSphere Installation Bundles", Persistence);

    /// <summary>Software Discovery.</summary>
    public static Technique T1518 => new("T1518", "Software Discovery", Discovery);
    /// <summary>Software Discovery: Security Software Discovery.</summary>
    public static Technique T1518_001 => new("T1518.001", "Security Software Discovery", Discovery);
    /// <summary>Software Discovery: Backup Software Discovery.</summary>
    public static Technique T1518_002 => new("T1518.002", "Backup Software Discovery", Discovery);

    /// <summary>Implant Internal Image.</summary>
    public static Technique T1525 => new("T1525", "Implant Internal Image", Persistence);

    /// <summary>Cloud Service Discovery.</summary>
    public static Technique T1526 => new("T1526", "Cloud Service Discovery", Discovery);

    /// <summary>Steal Application Access Token.</summary>
    public static Technique T1528 => new("T1528", "Steal Application Access Token", CredentialAccess);

    /// <summary>System Shutdown/Reboot.</summary>
    public static Technique T1529 => new("T1529", "System Shutdown/Reboot", Impact);

    /// <summary>Data from Cloud Storage.</summary>
    public static Technique T1530 => new("T1530", "Data from Cloud Storage", Collection);

    /// <summary>Account Access Removal.</summary>
    public static Technique T1531 => new("T1531", "Account Access Removal", Impact);

    /// <summary>Internal Spearphishing.</summary>
    public static Technique T1534 => new("T1534", "Internal Spearphishing", LateralMovement);

    /// <summary>Unused/Unsupported Cloud Regions.</summary>
    public static Technique T1535 => new("T1535", "Unused/Unsupported Cloud Regions", DefenseEvasion);

    /// <summary>Transfer Data to Cloud Account.</summary>
    public static Technique T1537 => new("T1537", "Transfer Data to Cloud Account", Exfiltration);

    /// <summary>Cloud Service Dashboard.</summary>
    public static Technique T1538 => new("T1538", "Cloud Service Dashboard", Discovery);

    /// <summary>Steal Web Session Cookie.</summary>
    public static Technique T1539 => new("T1539", "Steal Web Session Cookie", CredentialAccess);
}
