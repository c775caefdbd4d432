using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1580 to T1599.</content>
public static partial class Attack
{
    /// <summary>Cloud Infrastructure Discovery.</summary>
    public static Technique T1580 => new("T1580", "Cloud Infrastructure Discovery", Discovery);

    /// <summary>Acquire Infrastructure.</summary>
    public static Technique T1583 => new("T1583", "Acquire Infrastructure", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Domains.</summary>
    public static Technique T1583_001 => new("T1583.001", "Domains", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: DNS Server.</summary>
    public static Technique T1583_002 => new("T1583.002", "DNS Server", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Virtual Private Server.</summary>
    public static Technique T1583_003 => new("T1583.003", "Virtual Private Server", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Server.</summary>
    public static Technique T1583_004 => new("T1583.004", "Server", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Botnet.</summary>
    public static Technique T1583_005 => new("T1583.005", "Botnet", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Web Services.</summary>
    public static Technique T1583_006 => new("T1583.006", "Web Services", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Serverless.</summary>
    public static Technique T1583_007 => new("T1583.007", "Serverless", ResourceDevelopment);
    /// <summary>Acquire Infrastructure: Malvertising.</summary>
    public static Technique T1583_008 => new("T1583.008", "Malvertising", ResourceDevelopment);

    /// <summary>Compromise Infrastructure.</summary>
    public static Technique T1584 => new("T1584", "Compromise Infrastructure", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Domains.</summary>
    public static Technique T1584_001 => new("T1584.001", "Domains", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: DNS Server.</summary>
    public static Technique T1584_002 => new("T1584.002", "DNS Server", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Virtual Private Server.</summary>
    public static Technique T1584_003 => new("T1584.003", "Virtual Private Server", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Server.</summary>
    public static Technique T1584_004 => new("T1584.004", "Server", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Botnet.</summary>
    public static Technique T1584_005 => new("T1584.005", "Botnet", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Web Services.</summary>
    public static Technique T1584_006 => new("T1584.006", "Web Services", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Serverless.</summary>
    public static Technique T1584_007 => new("T1584.007", "Serverless", ResourceDevelopment);
    /// <summary>Compromise Infrastructure: Network Devices.</summary>
    public static Technique T1584_008 => new("T1584.008", "Network Devices", ResourceDevelopment);

    /// <summary>Establish Accounts.</summary>
    public static Technique T1585 => new("T1585", "Establish Accounts", ResourceDevelopment);
    /// <summary>Establish Accounts: Social Media Accounts.</summary>
    public static Technique T1585_001 => new("T1585.001", "Social Media Accounts", ResourceDevelopment);
    /// <summary>Establish Accounts: Email Accounts.</summary>
    public static Technique T1585_002 => new("T1585.002", "Email Accounts", ResourceDevelopment);
    /// <summary>Establish Accounts: Cloud Accounts.</summary>
    public static Technique T1585_003 => new("T1585.003", "Cloud Accounts", ResourceDevelopment);

    /// <summary>Compromise Accounts.</summary>
    public static Technique T1586 => new("T1586", "Compromise Accounts", ResourceDevelopment);
    /// <summary>Compromise Accounts: Social Media Accounts.</summary>
    public static Technique T1586_001 => new("T1586.001", "Social Media Accounts", ResourceDevelopment);
    /// <summary>Compromise Accounts: Email Accounts.</summary>
    public static Technique T1586_002 => new("T1586.002", "Email Accounts", ResourceDevelopment);
    /// <summary>Compromise Accounts: Cloud Accounts.</summary>
    public static Technique T1586_003 => new("T1586.003", "Cloud Accounts", ResourceDevelopment);

    /// <summary>Develop Capabilities.</summary>
    public static Technique T1587 => new("T1587", "Develop Capabilities", ResourceDevelopment);
    /// <summary>Develop Capabilities: Malware.</summary>
    public static Technique T1587_001 => new("T1587.001", "Malware", ResourceDevelopment);
    /// <summary>Develop Capabilities: Code Signing Certificates.</summary>
    public static Technique T1587_002 => new("T1587.002", "Code Signing Certificates", ResourceDevelopment);
    /// <summary>Develop Capabilities: Digital Certificates.</summary>
    public static Technique T1587_003 => new("T1587.003", "Digital Certificates", ResourceDevelopment);
    /// <summary>Develop Capabilities: Exploits.</summary>
    public static Technique T1587_004 => new("T1587.004", "Exploits", ResourceDevelopment);

    /// <summary>Obtain Capabilities.</summary>
    public static Technique T1588 => new("T1588", "Obtain Capabilities", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Malware.</summary>
    public static Technique T1588_001 => new("T1588.001", "Malware", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Tool.</summary>
    public static Technique T1588_002 => new("T1588.002", "Tool", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Code Signing Certificates.</summary>
    public static Technique T1588_003 => new("T1588.003", "Code Signing Certificates", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Digital Certificates.</summary>
    public static Technique T1588_004 => new("T1588.004", "Digital Certificates", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Exploits.</summary>
    public static Technique T1588_005 => new("T1588.005", "Exploits", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Vulnerabilities.</summary>
    public static Technique T1588_006 => new("T1588.006", "Vulnerabilities", ResourceDevelopment);
    /// <summary>Obtain Capabilities: Artificial Intelligence.</summary>
    public static Technique T1588_007 => new("T1588.007", "Artificial Intelligence", ResourceDevelopment);

    /// <summary>Gather Victim Identity Information.</summary>
    public static Technique T1589 => new("T1589", "Gather Victim Identity Information", Reconnaissance);
    /// <summary>Gather Victim Identity Information: Credentials.</summary>
    public static Technique T1589_001 => new("T1589.001", "Credentials", Reconnaissance);
    /// <summary>Gather Victim Identity Information: Email Addresses.</summary>
    public static Technique T1589_002 => new("T1589.002", "Email Addresses", Reconnaissance);
    /// <summary>Gather Victim Identity Information: Employee Names.</summary>
    public static Technique T1589_003 => new("T1589.003", "Employee Names", Reconnaissance);

    /// <summary>Gather Victim Network Information.</summary>
    public static Technique T1590 => new("T1590", "Gather Victim Network Information", Reconnaissance);
    /// <summary>Gather Victim Network Information: Domain Properties.</summary>
    public static Technique T1590_001 => new("T1590.001", "Domain Properties", Reconnaissance);
    /// <summary>Gather Victim Network Information: DNS.</summary>
    public static Technique T1590_002 => new("T1590.002", "DNS", Reconnaissance);
    /// <summary>Gather Victim Network Information: Network Trust Dependencies.</summary>
    public static Technique T1590_003 => new("T1590.003", "Network Trust Dependencies", Reconnaissance);
    /// <summary>Gather Victim Network Information: Network Topology.</summary>
    public static Technique T1590_004 => new("T1590.004", "Network Topology", Reconnaissance);
    /// <summary>Gather Victim Network Information: IP Addresses.</summary>
    public static Technique T1590_005 => new("T1590.005", "IP Addresses", Reconnaissance);
    /// <summary>Gather Victim Network Information: Network Security Appliances.</summary>
    public static Technique T1590_006 => new("T1590.006", "Network Security Appliances", Reconnaissance);

    /// <summary>Gather Victim Org Information.</summary>
    public static Technique T1591 => new("T1591", "Gather Victim Org Information", Reconnaissance);
    /// <summary>Gather Victim Org Information: Determine Physical Locations.</summary>
    public static Technique T1591_001 => new("T1591.001", "Determine Physical Locations", Reconnaissance);
    /// <summary>Gather Victim Org Information: Business Relationships.</summary>
    public static Technique T1591_002 => new("T1591.002", "Business Relationships", Reconnaissance);
    /// <summary>Gather Victim Org Information: Identify Business Tempo.</summary>
    public static Technique T1591_003 => new("T1591.003", "Identify Business Tempo", Reconnaissance);
    /// <summary>Gather Victim Org Information: Identify Roles.</summary>
    public static Technique T1591_004 => new("T1591.004", "Identify Roles", Reconnaissance);

    /// <summary>Gather Victim Host Information.</summary>
    public static Technique T1592 => new("T1592", "Gather Victim Host Information", Reconnaissance);
    /// <summary>Gather Victim Host Information: Hardware.</summary>
    public static Technique T1592_001 => new("T1592.001", "Hardware", Reconnaissance);
    /// <summary>Gather Victim Host Information: Software.</summary>
    public static Technique T1592_002 => new("T1592.002", "Software", Reconnaissance);
    /// <summary>Gather Victim Host Information: Firmware.</summary>
    public static Technique T1592_003 => new("T1592.003", "Firmware", Reconnaissance);
    /// <summary>Gather Victim Host Information: Client Configurations.</summary>
    public static Technique T1592_004 => new("T1592.004", "Client Configurations", Reconnaissance);

    /// <summary>Search Open Websites/Domains.</summary>
    public static Technique T1593 => new("T1593", "Search Open Websites/Domains", Reconnaissance);
    /// <summary>Search Open Websites/Domains: Social Media.</summary>
    public static Technique T1593_001 => new("T1593.001", "Social Media", Reconnaissance);
    /// <summary>Search Open Websites/Domains: Search Engines.</summary>
    public static Technique T1593_002 => new("T1593.002", "Search Engines", Reconnaissance);
    /// <summary>Search Open Websites/Domains: Code Repositories.</summary>
    public static Technique T1593_003 => new("T1593.003", "Code Repositories", Reconnaissance);

    /// <summary>Search Victim-Owned Websites.</summary>
    public static Technique T1594 => new("T1594", "Search Victim-Owned Websites", Reconnaissance);

    /// <summary>Active Scanning.</summary>
    public static Technique T1595 => new("T1595", "Active Scanning", Reconnaissance);
    /// <summary>Active Scanning: Scanning IP Blocks.</summary>
    public static Technique T1595_001 => new("T1595.001", "Scanning IP Blocks", Reconnaissance);
    /// <summary>Active Scanning: Vulnerability Scanning.</summary>
    public static Technique T1595_002 => new("T1595.002", "Vulnerability Scanning", Reconnaissance);
    /// <summary>Active Scanning: Wordlist Scanning.</summary>
    public static Technique T1595_003 => new("T1595.003", "Wordlist Scanning", Reconnaissance);

    /// <summary>Search Open Technical Databases.</summary>
    public static Technique T1596 => new("T1596", "Search Open Technical Databases", Reconnaissance);
    /// <summary>Search Open Technical Databases: DNS/Passive DNS.</summary>
    public static Technique T1596_001 => new("T1596.001", "DNS/Passive DNS", Reconnaissance);
    /// <summary>Search Open Technical Databases: WHOIS.</summary>
    public static Technique T1596_002 => new("T1596.002", "WHOIS", Reconnaissance);
    /// <summary>Search Open Technical Databases: Digital Certificates.</summary>
    public static Technique T1596_003 => new("T1596.003", "Digital Certificates", Reconnaissance);
    /// <summary>Search Open Technical Databases: CDNs.</summary>
    public static Technique T1596_004 => new("T1596.004", "CDNs", Reconnaissance);
    /// <summary>Search Open Technical Databases: Scan Databases.</summary>
    public static Technique T1596_005 => new("T1596.005", "Scan Databases", Reconnaissance);

    /// <summary>Search Closed Sources.</summary>
    public static Technique T1597 => new("T1597", "Search Closed Sources", Reconnaissance);
    /// <summary>Search Closed Sources: Threat Intel Vendors.</summary>
    public static Technique T1597_001 => new("T1597.001", "Threat Intel Vendors", Reconnaissance);
    /// <summary>Search Closed Sources: Purchase Technical Data.</summary>
    public static Technique T1597_002 => new("T1597.002", "Purchase Technical Data", Reconnaissance);

    /// <summary>Phishing for Information.</summary>
    public static Technique T1598 => new("T1598", "Phishing for Information", Reconnaissance);
    /// <summary>Phishing for Information: Spearphishing Service.</summary>
    public static Technique T1598_001 => new("T1598.001", "Spearphishing Service", Reconnaissance);
    /// <summary>Phishing for Information: Spearphishing Attachment.</summary>
    public static Technique T1598_002 => new("T1598.002", "Spearphishing Attachment", Reconnaissance);
    /// <summary>Phishing for Information: Spearphishing Link.</summary>
    public static Technique T1598_003 => new("T1598.003", "Spearphishing Link", Reconnaissance);
    /// <summary>Phishing for Information: Spearphishing Voice.</summary>
    public static Technique T1598_004 => new("T1598.004", "Spearphishing Voice", Reconnaissance);

    /// <summary>Network Boundary Bridging.</summary>
    public static Technique T1599 => new("T1599", "Network Boundary Bridging", DefenseEvasion);
    /// <summary>Network Boundary Bridging: Network Address Translation Traversal.</summary>
    public static Technique T1599_001 => new("T1599.001", "Network Address Translation Traversal", DefenseEvasion);
}
