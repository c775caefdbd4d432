using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1600 to T1681.</content>
public static partial class Attack
{
    /// <summary>Weaken Encryption.</summary>
    public static Technique T1600 => new("T1600", "Weaken Encryption", DefenseEvasion);
    /// <summary>Weaken Encryption: Reduce Key Space.</summary>
    public static Technique T1600_001 => new("T1600.001", "Reduce Key Space", DefenseEvasion);
    /// <summary>Weaken Encryption: Disable Crypto Hardware.</summary>
    public static Technique T1600_002 => new("T1600.002", "Disable Crypto Hardware", DefenseEvasion);

    /// <summary>Modify System Image.</summary>
    public static Technique T1601 => new("T1601", "Modify System Image", DefenseEvasion);
    /// <summary>Modify System Image: Patch System Image.</summary>
    public static Technique T1601_001 => new("T1601.001", "Patch System Image", DefenseEvasion);
    /// <summary>Modify System Image: Downgrade System Image.</summary>
    public static Technique T1601_002 => new("T1601.002", "Downgrade System Image", DefenseEvasion);

    /// <summary>Data from Configuration Repository.</summary>
    public static Technique T1602 => new("T1602", "Data from Configuration Repository", Collection);
    /// <summary>Data from Configuration Repository: SNMP (MIB Dump).</summary>
    public static Technique T1602_001 => new("T1602.001", "SNMP (MIB Dump)", Collection);
    /// <summary>Data from Configuration Repository: Network Device Configuration Dump.</summary>
    public static Technique T1602_002 => new("T1602.002", "Network Device Configuration Dump", Collection);

    /// <summary>Forge Web Credentials.</summary>
    public static Technique T1606 => new("T1606", "Forge Web Credentials", CredentialAccess);
    /// <summary>Forge Web Credentials: Web Cookies.</summary>
    public static Technique T1606_001 => new("T1606.001", "Web Cookies", CredentialAccess);
    /// <summary>Forge Web Credentials: SAML Tokens.</summary>
    public static Technique T1606_002 => new("T1606.002", "SAML Tokens", CredentialAccess);

    /// <summary>Stage Capabilities.</summary>
    public static Technique T1608 => new("T1608", "Stage Capabilities", ResourceDevelopment);
    /// <summary>Stage Capabilities: Upload Malware.</summary>
    public static Technique T1608_001 => new("T1608.001", "Upload Malware", ResourceDevelopment);
    /// <summary>Stage Capabilities: Upload Tool.</summary>
    public static Technique T1608_002 => new("T1608.002", "Upload Tool", ResourceDevelopment);
    /// <summary>Stage Capabilities: Install Digital Certificate.</summary>
    public static Technique T1608_003 => new("T1608.003", "Install Digital Certificate", ResourceDevelopment);
    /// <summary>Stage Capabilities: Drive-by Target.</summary>
    public static Technique T1608_004 => new("T1608.004", "Drive-by Target", ResourceDevelopment);
    /// <summary>Stage Capabilities: Link Target.</summary>
    public static Technique T1608_005 => new("T1608.005", "Link Target", ResourceDevelopment);
    /// <summary>Stage Capabilities: SEO Poisoning.</summary>
    public static Technique T1608_006 => new("T1608.006", "SEO Poisoning", ResourceDevelopment);

    /// <summary>Container Administration Command.</summary>
    public static Technique T1609 => new("T1609", "Container Administration Command", Execution);

    /// <summary>Deploy Container.</summary>
    public static Technique T1610 => new("T1610", "Deploy Container", Execution, DefenseEvasion);

    /// <summary>Escape to Host.</summary>
    public static Technique T1611 => new("T1611", "Escape to Host", PrivilegeEscalation);

    /// <summary>Build Image on Host.</summary>
    public static Technique T1612 => new("T1612", "Build Image on Host", DefenseEvasion);

    /// <summary>Container and Resource Discovery.</summary>
    public static Technique T1613 => new("T1613", "Container and Resource Discovery", Discovery);

    /// <summary>System Location Discovery.</summary>
    public static Technique T1614 => new("T1614", "System Location Discovery", Discovery);
    /// <summary>System Location Discovery: System Language Discovery.</summary>
    public static Technique T1614_001 => new("T1614.001", "System Language Discovery", Discovery);

    /// <summary>Group Policy Discovery.</summary>
    public static Technique T1615 => new("T1615", "Group Policy Discovery", Discovery);

    /// <summary>Cloud Storage Object Discovery.</summary>
    public static Technique T1619 => new("T1619", "Cloud Storage Object Discovery", Discovery);

    /// <summary>Reflective Code Loading.</summary>
    public static Technique T1620 => new("T1620", "Reflective Code Loading", DefenseEvasion);

    /// <summary>Multi-Factor Authentication Request Generation.</summary>
    public static Technique T1621 => new("T1621", "Multi-Factor Authentication Request Generation", CredentialAccess);

    /// <summary>Debugger Evasion.</summary>
    public static Technique T1622 => new("T1622", "Debugger Evasion", DefenseEvasion, Discovery);

    /// <summary>Plist File Modification.</summary>
    public static Technique T1647 => new("T1647", "Plist File Modification", DefenseEvasion);

    /// <summary>Serverless Execution.</summary>
    public static Technique T1648 => new("T1648", "Serverless Execution", Execution);

    /// <summary>Steal or Forge Authentication Certificates.</summary>
    public static Technique T1649 => new("T1649", "Steal or Forge Authentication Certificates", CredentialAccess);

    /// <summary>Acquire Access.</summary>
    public static Technique T1650 => new("T1650", "Acquire Access", ResourceDevelopment);

    /// <summary>Cloud Administration Command.</summary>
    public static Technique T1651 => new("T1651", "Cloud Administration Command", Execution);

    /// <summary>Device Driver Discovery.</summary>
    public static Technique T1652 => new("T1652", "Device Driver Discovery", Discovery);

    /// <summary>Power Settings.</summary>
    public static Technique T1653 => new("T1653", "Power Settings", Persistence);

    /// <summary>Log Enumeration.</summary>
    public static Technique T1654 => new("T1654", "Log Enumeration", Discovery);

    /// <summary>Impersonation.</summary>
    public static Technique T1656 => new("T1656", "Impersonation", DefenseEvasion);

    /// <summary>Financial Theft.</summary>
    public static Technique T1657 => new("T1657", "Financial Theft", Impact);

    /// <summary>Content Injection.</summary>
    public static Technique T1659 => new("T1659", "Content Injection", InitialAccess, CommandAndControl);

    /// <summary>Hide Infrastructure.</summary>
    public static Technique T1665 => new("T1665", "Hide Infrastructure", CommandAndControl);

    /// <summary>Modify Cloud Resource Hierarchy.</summary>
    public static Technique T1666 => new("T1666", "Modify Cloud Resource Hierarchy", DefenseEvasion);

    /// <summary>Email Bombing.</summary>
    public static Technique T1667 => new("T1667", "Email Bombing", Impact);

    /// <summary>Exclusive Control.</summary>
    public static Technique T1668 => new("T1668", "Exclusive Control", Persistence);

    /// <summary>Wi-Fi Networks.</summary>
    public static Technique T1669 => new("T1669", "Wi-Fi Networks", InitialAccess);

    /// <summary>Cloud Application Integration.</summary>
    public static Technique T1671 => new("T1671", "Cloud Application Integration", Persistence);

    /// <summary>Email Spoofing.</summary>
    public static Technique T1672 => new("T1672", "Email Spoofing", DefenseEvasion);

    /// <summary>Virtual Machine Discovery.</summary>
    public static Technique T1673 => new("T1673", "Virtual Machine Discovery", Discovery);

    /// <summary>Input Injection.</summary>
    public static Technique T1674 => new("T1674", "Input Injection", Execution);

    /// <summary>ESXi Administration Command.</summary>
    public static Technique T1675 => new("T1675", "ESXi Administration Command", Execution);

    /// <summary>Poisoned Pipeline Execution.</summary>
    public static Technique T1677 => new("T1677", "Poisoned Pipeline Execution", Execution);

    /// <summary>Delay Execution.</summary>
    public static Technique T1678 => new("T1678", "Delay Execution", DefenseEvasion);

    /// <summary>Selective Exclusion.</summary>
    public static Technique T1679 => new("T1679", "Selective Exclusion", DefenseEvasion);

    /// <summary>Local Storage Discovery.</summary>
    public static Technique T1680 => new("T1680", "Local Storage Discovery", Discovery);

    /// <summary>Search Threat Vendor Data.</summary>
    public static Technique T1681 => new("T1681", "Search Threat Vendor Data", Reconnaissance);
}
