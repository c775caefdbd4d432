using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1001 to T1029.</content>
public static partial class Attack
{
    /// <summary>Data Obfuscation.</summary>
    public static Technique T1001 => new("T1001", "Data Obfuscation", CommandAndControl);
    /// <summary>Data Obfuscation: Junk Data.</summary>
    public static Technique T1001_001 => new("T1001.001", "Junk Data", CommandAndControl);
    /// <summary>Data Obfuscation: Steganography.</summary>
    public static Technique T1001_002 => new("T1001.002", "Steganography", CommandAndControl);
    /// <summary>Data Obfuscation: Protocol or Service Impersonation.</summary>
    public static Technique T1001_003 => new("T1001.003", "Protocol or Service Impersonation", CommandAndControl);

    /// <summary>OS Credential Dumping.</summary>
    public static Technique T1003 => new("T1003", "OS Credential Dumping", CredentialAccess);
    /// <summary>OS Credential Dumping: LSASS Memory.</summary>
    public static Technique T1003_001 => new("T1003.001", "LSASS Memory", CredentialAccess);
    /// <summary>OS Credential Dumping: Security Account Manager.</summary>
    public static Technique T1003_002 => new("T1003.002", "Security Account Manager", CredentialAccess);
    /// <summary>OS Credential Dumping: NTDS.</summary>
    public static Technique T1003_003 => new("T1003.003", "NTDS", CredentialAccess);
    /// <summary>OS Credential Dumping: LSA Secrets.</summary>
    public static Technique T1003_004 => new("T1003.004", "LSA Secrets", CredentialAccess);
    /// <summary>OS Credential Dumping: Cached Domain Credentials.</summary>
    public static Technique T1003_005 => new("T1003.005", "Cached Domain Credentials", CredentialAccess);
    /// <summary>OS Credential Dumping: DCSync.</summary>
    public static Technique T1003_006 => new("T1003.006", "DCSync", CredentialAccess);
    /// <summary>OS Credential Dumping: Proc Filesystem.</summary>
    public static Technique T1003_007 => new("T1003.007", "Proc Filesystem", CredentialAccess);
    /// <summary>OS Credential Dumping: /etc/passwd and /etc/shadow.</summary>
    public static Technique T1003_008 => new("T1003.008", "/etc/passwd and /etc/shadow", CredentialAccess);

    /// <summary>Data from Local System.</summary>
    public static Technique T1005 => new("T1005", "Data from Local System", Collection);

    /// <summary>Direct Volume Access.</summary>
    public static Technique T1006 => new("T1006", "Direct Volume Access", DefenseEvasion);

    /// <summary>System Service Discovery.</summary>
    public static Technique T1007 => new("T1007", "System Service Discovery", Discovery);

    /// <summary>Fallback Channels.</summary>
    public static Technique T1008 => new("T1008", "Fallback Channels", CommandAndControl);

    /// <summary>Application Window Discovery.</summary>
    public static Technique T1010 => new("T1010", "Application Window Discovery", Discovery);

    /// <summary>Exfiltration Over Other Network Medium.</summary>
    public static Technique T1011 => new("T1011", "Exfiltration Over Other Network Medium", Exfiltration);
    /// <summary>Exfiltration Over Other Network Medium: Exfiltration Over Bluetooth.</summary>
    public static Technique T1011_001 => new("T1011.001", "Exfiltration Over Bluetooth", Exfiltration);

    /// <summary>Query Registry.</summary>
    public static Technique T1012 => new("T1012", "Query Registry", Discovery);

    /// <summary>Rootkit.</summary>
    public static Technique T1014 => new("T1014", "Rootkit", DefenseEvasion);

    /// <summary>System Network Configuration Discovery.</summary>
    public static Technique T1016 => new("T1016", "System Network Configuration Discovery", Discovery);
    /// <summary>System Network Configuration Discovery: Internet Connection Discovery.</summary>
    public static Technique T1016_001 => new("T1016.001", "Internet Connection Discovery", Discovery);
    /// <summary>System Network Configuration Discovery: Wi-Fi Discovery.</summary>
    public static Technique T1016_002 => new("T1016.002", "Wi-Fi Discovery", Discovery);

    /// <summary>Remote System Discovery.</summary>
    public static Technique T1018 => new("T1018", "Remote System Discovery", Discovery);

    /// <summary>Automated Exfiltration.</summary>
    public static Technique T1020 => new("T1020", "Automated Exfiltration", Exfiltration);
    /// <summary>Automated Exfiltration: Traffic Duplication.</summary>
    public static Technique T1020_001 => new("T1020.001", "Traffic Duplication", Exfiltration);

    /// <summary>Remote Services.</summary>
    public static Technique T1021 => new("T1021", "Remote Services", LateralMovement);
    /// <summary>Remote Services: Remote Desktop Protocol.</summary>
    public static Technique T1021_001 => new("T1021.001", "Remote Desktop Protocol", LateralMovement);
    /// <summary>Remote Services: SMB/Windows Admin Shares.</summary>
    public static Technique T1021_002 => new("T1021.002", "SMB/Windows Admin Shares", LateralMovement);
    /// <summary>Remote Services: Distributed Component Object Model.</summary>
    public static Technique T1021_003 => new("T1021.003", "Distributed Component Object Model", LateralMovement);
    /// <summary>Remote Services: SSH.</summary>
    public static Technique T1021_004 => new("T1021.004", "SSH", LateralMovement);
    /// <summary>Remote Services: VNC.</summary>
    public static Technique T1021_005 => new("T1021.005", "VNC", LateralMovement);
    /// <summary>Remote Services: Windows Remote Management.</summary>
    public static Technique T1021_006 => new("T1021.006", "Windows Remote Management", LateralMovement);
    /// <summary>Remote Services: Cloud Services.</summary>
    public static Technique T1021_007 => new("T1021.007", "Cloud Services", LateralMovement);
    /// <summary>Remote Services: Direct Cloud VM Connections.</summary>
    public static Technique T1021_008 => new("T1021.008", "Direct Cloud VM Connections", LateralMovement);

    /// <summary>Data from Removable Media.</summary>
    public static Technique T1025 => new("T1025", "Data from Removable Media", Collection);

    /// <summary>Obfuscated Files or Information.</summary>
    public static Technique T1027 => new("T1027", "Obfuscated Files or Information", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Binary Padding.</summary>
    public static Technique T1027_001 => new("T1027.001", "Binary Padding", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Software Packing.</summary>
    public static Technique T1027_002 => new("T1027.002", "Software Packing", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Steganography.</summary>
    public static Technique T1027_003 => new("T1027.003", "Steganography", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Compile After Delivery.</summary>
    public static Technique T1027_004 => new("T1027.004", "Compile After Delivery", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Indicator Removal from Tools.</summary>
    public static Technique T1027_005 => new("T1027.005", "Indicator Removal from Tools", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: HTML Smuggling.</summary>
    public static Technique T1027_006 => new("T1027.006", "HTML Smuggling", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Dynamic API Resolution.</summary>
    public static Technique T1027_007 => new("T1027.007", "Dynamic API Resolution", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Stripped Payloads.</summary>
    public static Technique T1027_008 => new("T1027.008", "Stripped Payloads", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Embedded Payloads.</summary>
    public static Technique T1027_009 => new("T1027.009", "Embedded Payloads", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Command Obfuscation.</summary>
    public static Technique T1027_010 => new("T1027.010", "Command Obfuscation", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Fileless Storage.</summary>
    public static Technique T1027_011 => new("T1027.011", "Fileless Storage", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: LNK Icon Smuggling.</summary>
    public static Technique T1027_012 => new("T1027.012", "LNK Icon Smuggling", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Encrypted/Encoded File.</summary>
    public static Technique T1027_013 => new("T1027.013", "Encrypted/Encoded File", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Polymorphic Code.</summary>
    public static Technique T1027_014 => new("T1027.014", "Polymorphic Code", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Compression.</summary>
    public static Technique T1027_015 => new("T1027.015", "Compression", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: Junk Code Insertion.</summary>
    public static Technique T1027_016 => new("T1027.016", "Junk Code Insertion", DefenseEvasion);
    /// <summary>Obfuscated Files or Information: SVG Smuggling.</summary>
    public static Technique T1027_017 => new("T1027.017", "SVG Smuggling", DefenseEvasion);

    /// <summary>Scheduled Transfer.</summary>
    public static Technique T1029 => new("T1029", "Scheduled Transfer", Exfiltration);
}
