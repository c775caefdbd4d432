using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1560 to T1569.</content>
public static partial class Attack
{
    /// <summary>Archive Collected Data.</summary>
    public static Technique T1560 => new("T1560", "Archive Collected Data", Collection);
    /// <summary>Archive Collected Data: Archive via Utility.</summary>
    public static Technique T1560_001 => new("T1560.001", "Archive via Utility", Collection);
    /// <summary>Archive Collected Data: Archive via Library.</summary>
    public static Technique T1560_002 => new("T1560.002", "Archive via Library", Collection);
    /// <summary>Archive Collected Data: Archive via Custom Method.</summary>
    public static Technique T1560_003 => new("T1560.003", "Archive via Custom Method", Collection);

    /// <summary>Disk Wipe.</summary>
    public static Technique T1561 => new("T1561", "Disk Wipe", Impact);
    /// <summary>Disk Wipe: Disk Content Wipe.</summary>
    public static Technique T1561_001 => new("T1561.001", "Disk Content Wipe", Impact);
    /// <summary>Disk Wipe: Disk Structure Wipe.</summary>
    public static Technique T1561_002 => new("T1561.002", "Disk Structure Wipe", Impact);

    /// <summary>Impair Defenses.</summary>
    public static Technique T1562 => new("T1562", "Impair Defenses", DefenseEvasion);
    /// <summary>Impair Defenses: Disable or Modify Tools.</summary>
    public static Technique T1562_001 => new("T1562.001", "Disable or Modify Tools", DefenseEvasion);
    /// <summary>Impair Defenses: Disable Windows Event Logging.</summary>
    public static Technique T1562_002 => new("T1562.002", "Disable Windows Event Logging", DefenseEvasion);
    /// <summary>Impair Defenses: Impair Command History Logging.</summary>
    public static Technique T1562_003 => new("T1562.003", "Impair Command History Logging", DefenseEvasion);
    /// <summary>Impair Defenses: Disable or Modify System Firewall.</summary>
    public static Technique T1562_004 => new("T1562.004", "Disable or Modify System Firewall", DefenseEvasion);
    /// <summary>Impair Defenses: Indicator Blocking.</summary>
    public static Technique T1562_006 => new("T1562.006", "Indicator Blocking", DefenseEvasion);
    /// <summary>Impair Defenses: Disable or Modify Cloud Firewall.</summary>
    public static Technique T1562_007 => new("T1562.007", "Disable or Modify Cloud Firewall", DefenseEvasion);
    /// <summary>Impair Defenses: Disable or Modify Cloud Logs.</summary>
    public static Technique T1562_008 => new("T1562.008", "Disable or Modify Cloud Logs", DefenseEvasion);
    /// <summary>Impair Defenses: Safe Mode Boot.</summary>
    public static Technique T1562_009 => new("T1562.009", "Safe Mode Boot", DefenseEvasion);
    /// <summary>Impair Defenses: Downgrade Attack.</summary>
    public static Technique T1562_010 => new("T1562.010", "Downgrade Attack", DefenseEvasion);
    /// <summary>Impair Defenses: Spoof Security Alerting.</summary>
    public static Technique T1562_011 => new("T1562.011", "Spoof Security Alerting", DefenseEvasion);
    /// <summary>Impair Defenses: Disable or Modify Linux Audit System.</summary>
    public static Technique T1562_012 => new("T1562.012", "Disable or Modify Linux Audit System", DefenseEvasion);
    /// <summary>Impair Defenses: Disable or Modify Network Device Firewall.</summary>
    public static Technique T1562_013 => new("T1562.013", "Disable or Modify Network Device Firewall", DefenseEvasion);

    /// <summary>Remote Service Session Hijacking.</summary>
    public static Technique T1563 => new("T1563", "Remote Service Session Hijacking", LateralMovement);
    /// <summary>Remote Service Session Hijacking: SSH Hijacking.</summary>
    public static Technique T1563_001 => new("T1563.001", "SSH Hijacking", LateralMovement);
    /// <summary>Remote Service Session Hijacking: RDP Hijacking.</summary>
    public static Technique T1563_002 => new("T1563.002", "RDP Hijacking", LateralMovement);

    /// <summary>Hide Artifacts.</summary>
    public static Technique T1564 => new("T1564", "Hide Artifacts", DefenseEvasion);
    /// <summary>Hide Artifacts: Hidden Files and Directories.</summary>
    public static Technique T1564_001 => new("T1564.001", "Hidden Files and Directories", DefenseEvasion);
    /// <summary>Hide Artifacts: Hidden Users.</summary>
    public static Technique T1564_002 => new("T1564.002", "Hidden Users", DefenseEvasion);
    /// <summary>Hide Artifacts: Hidden Window.</summary>
    public static Technique T1564_003 => new("T1564.003", "Hidden Window", DefenseEvasion);
    /// <summary>Hide Artifacts: NTFS File Attributes.</summary>
    public static Technique T1564_004 => new("T1564.004", "NTFS File Attributes", DefenseEvasion);
    /// <summary>Hide Artifacts: Hidden File System.</summary>
    public static Technique T1564_005 => new("T1564.005", "Hidden File System", DefenseEvasion);
    /// <summary>Hide Artifacts: Run Virtual Instance.</summary>
    public static Technique T1564_006 => new("T1564.006", "Run Virtual Instance", DefenseEvasion);
    /// <summary>Hide Artifacts: VBA Stomping.</summary>
    public static Technique T1564_007 => new("T1564.007", "VBA Stomping", DefenseEvasion);
    /// <summary>Hide Artifacts: Email Hiding Rules.</summary>
    public static Technique T1564_008 => new("T1564.008", "Email Hiding Rules", DefenseEvasion);
    /// <summary>Hide Artifacts: Resource Forking.</summary>
    public static Technique T1564_009 => new("T1564.009", "Resource Forking", DefenseEvasion);
    /// <summary>Hide Artifacts: Process Argument Spoofing.</summary>
    public static Technique T1564_010 => new("T1564.010", "Process Argument Spoofing", DefenseEvasion);
    /// <summary>Hide Artifacts: Ignore Process Interrupts.</summary>
    public static Technique T1564_011 => new("T1564.011", "Ignore Process Interrupts", DefenseEvasion);
    /// <summary>Hide Artifacts: File/Path Exclusions.</summary>
    public static Technique T1564_012 => new("T1564.012", "File/Path Exclusions", DefenseEvasion);
    /// <summary>Hide Artifacts: Bind Mounts.</summary>
    public static Technique T1564_013 => new("T1564.013", "Bind Mounts", DefenseEvasion);
    /// <summary>Hide Artifacts: Extended Attributes.</summary>
    public static Technique T1564_014 => new("T1564.014", "Extended Attributes", DefenseEvasion);

    /// <summary>Data Manipulation.</summary>
    public static Technique T1565 => new("T1565", "Data Manipulation", Impact);
    /// <summary>Data Manipulation: Stored Data Manipulation.</summary>
    public static Technique T1565_001 => new("T1565.001", "Stored Data Manipulation", Impact);
    /// <summary>Data Manipulation: Transmitted Data Manipulation.</summary>
    public static Technique T1565_002 => new("T1565.002", "Transmitted Data Manipulation", Impact);
    /// <summary>Data Manipulation: Runtime Data Manipulation.</summary>
    public static Technique T1565_003 => new("T1565.003", "Runtime Data Manipulation", Impact);

    /// <summary>Phishing.</summary>
    public static Technique T1566 => new("T1566", "Phishing", InitialAccess);
    /// <summary>Phishing: Spearphishing Attachment.</summary>
    public static Technique T1566_001 => new("T1566.001", "Spearphishing Attachment", InitialAccess);
    /// <summary>Phishing: Spearphishing Link.</summary>
    public static Technique T1566_002 => new("T1566.002", "Spearphishing Link", InitialAccess);
    /// <summary>Phishing: Spearphishing via Service.</summary>
    public static Technique T1566_003 => new("T1566.003", "Spearphishing via Service", InitialAccess);
    /// <summary>Phishing: Spearphishing Voice.</summary>
    public static Technique T1566_004 => new("T1566.004", "Spearphishing Voice", InitialAccess);

    /// <summary>Exfiltration Over Web Service.</summary>
    public static Technique T1567 => new("T1567", "Exfiltration Over Web Service", Exfiltration);
    /// <summary>Exfiltration Over Web Service: Exfiltration to Code Repository.</summary>
    public static Technique T1567_001 => new("T1567.001", "Exfiltration to Code Repository", Exfiltration);
    /// <summary>Exfiltration Over Web Service: Exfiltration to Cloud Storage.</summary>
    public static Technique T1567_002 => new("T1567.002", "Exfiltration to Cloud Storage", Exfiltration);
    /// <summary>Exfiltration Over Web Service: Exfiltration to Text Storage Sites.</summary>
    public static Technique T1567_003 => new("T1567.003", "Exfiltration to Text Storage Sites", Exfiltration);
    /// <summary>Exfiltration Over Web Service: Exfiltration Over Webhook.</summary>
    public static Technique T1567_004 => new("T1567.004", "Exfiltration Over Webhook", Exfiltration);

    /// <summary>Dynamic Resolution.</summary>
    public static Technique T1568 => new("T1568", "Dynamic Resolution", CommandAndControl);
    /// <summary>Dynamic Resolution: Fast Flux DNS.</summary>
    public static Technique T1568_001 => new("T1568.001", "Fast Flux DNS", CommandAndControl);
    /// <summary>Dynamic Resolution: Domain Generation Algorithms.</summary>
    public static Technique T1568_002 => new("T1568.002", "Domain Generation Algorithms", CommandAndControl);
    /// <summary>Dynamic Resolution: DNS Calculation.</summary>
    public static Technique T1568_003 => new("T1568.003", "DNS Calculation", CommandAndControl);

    /// <summary>System Services.</summary>
    public static Technique T1569 => new("T1569", "System Services", Execution);
    /// <summary>System Services: Launchctl.</summary>
    public static Technique T1569_001 => new("T1569.001", "Launchctl", Execution);
    /// <summary>System Services: Service Execution.</summary>
    public static Technique T1569_002 => new("T1569.002", "Service Execution", Execution);
    /// <summary>System Services: Systemctl.</summary>
    public static Technique T1569_003 => new("T1569.003", "Systemctl", Execution);
}
