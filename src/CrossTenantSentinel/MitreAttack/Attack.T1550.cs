using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1550 to T1559.</content>
public static partial class Attack
{
    /// <summary>Use Alternate Authentication Material.</summary>
    public static Technique T1550 => new("T1550", "Use Alternate Authentication Material", DefenseEvasion, LateralMovement);
    /// <summary>Use Alternate Authentication Material: Application Access Token.</summary>
    public static Technique T1550_001 => new("T1550.001", "Application Access Token", DefenseEvasion, LateralMovement);
    /// <summary>Use Alternate Authentication Material: Pass the Hash.</summary>
    public static Technique T1550_002 => new("T1550.002", "Pass the Hash", DefenseEvasion, LateralMovement);
    /// <summary>Use Alternate Authentication Material: Pass the Ticket.</summary>
    public static Technique T1550_003 => new("T1550.003", "Pass the Ticket", DefenseEvasion, LateralMovement);
    /// <summary>Use Alternate Authentication Material: Web Session Cookie.</summary>
    public static Technique T1550_004 => new("T1550.004", "Web Session Cookie", DefenseEvasion, LateralMovement);

    /// <summary>Unsecured Credentials.</summary>
    public static Technique T1552 => new("T1552", "Unsecured Credentials", CredentialAccess);
    /// <summary>Unsecured Credentials: Credentials In Files.</summary>
    public static Technique T1552_001 => new("T1552.001", "Credentials In Files", CredentialAccess);
    /// <summary>Unsecured Credentials: Credentials in Registry.</summary>
    public static Technique T1552_002 => new("T1552.002", "Credentials in Registry", CredentialAccess);
    /// <summary>Unsecured Credentials: Shell History.</summary>
    public static Technique T1552_003 => new("T1552.003", "Shell History", CredentialAccess);
    /// <summary>Unsecured Credentials: Private Keys.</summary>
    public static Technique T1552_004 => new("T1552.004", "Private Keys", CredentialAccess);
    /// <summary>Unsecured Credentials: Cloud Instance Metadata API.</summary>
    public static Technique T1552_005 => new("T1552.005", "Cloud Instance Metadata API", CredentialAccess);
    /// <summary>Unsecured Credentials: Group Policy Preferences.</summary>
    public static Technique T1552_006 => new("T1552.006", "Group Policy Preferences", CredentialAccess);
    /// <summary>Unsecured Credentials: Container API.</summary>
    public static Technique T1552_007 => new("T1552.007", "Container API", CredentialAccess);
    /// <summary>Unsecured Credentials: Chat Messages.</summary>
    public static Technique T1552_008 => new("T1552.008", "Chat Messages", CredentialAccess);

    /// <summary>Subvert Trust Controls.</summary>
    public static Technique T1553 => new("T1553", "Subvert Trust Controls", DefenseEvasion);
    /// <summary>Subvert Trust Controls: Gatekeeper Bypass.</summary>
    public static Technique T1553_001 => new("T1553.001", "Gatekeeper Bypass", DefenseEvasion);
    /// <summary>Subvert Trust Controls: Code Signing.</summary>
    public static Technique T1553_002 => new("T1553.002", "Code Signing", DefenseEvasion);
    /// <summary>Subvert Trust Controls: SIP and Trust Provider Hijacking.</summary>
    public static Technique T1553_003 => new("T1553.003", "SIP and Trust Provider Hijacking", DefenseEvasion);
    /// <summary>Subvert Trust Controls: Install Root Certificate.</summary>
    public static Technique T1553_004 => new("T1553.004", "Install Root Certificate", DefenseEvasion);
    /// <summary>Subvert Trust Controls: Mark-of-the-Web Bypass.</summary>
    public static Technique T1553_005 => new("T1553.005", "Mark-of-the-Web Bypass", DefenseEvasion);
    /// <summary>Subvert Trust Controls: Code Signing Policy Modification.</summary>
    public static Technique T1553_006 => new("T1553.006", "Code Signing Policy Modification", DefenseEvasion);

    /// <summary>Compromise Host Software Binary.</summary>
    public static Technique T1554 => new("T1554", "Compromise Host Software Binary", Persistence);

    /// <summary>Credentials from Password Stores.</summary>
    public static Technique T1555 => new("T1555", "Credentials from Password Stores", CredentialAccess);
    /// <summary>Credentials from Password Stores: Keychain.</summary>
    public static Technique T1555_001 => new("T1555.001", "Keychain", CredentialAccess);
    /// <summary>Credentials from Password Stores: Securityd Memory.</summary>
    public static Technique T1555_002 => new("T1555.002", "Securityd Memory", CredentialAccess);
    /// <summary>Credentials from Password Stores: Credentials from Web Browsers.</summary>
    public static Technique T1555_003 => new("T1555.003", "Credentials from Web Browsers", CredentialAccess);
    /// <summary>Credentials from Password Stores: Windows Credential Manager.</summary>
    public static Technique T1555_004 => new("T1555.004", "Windows Credential Manager", CredentialAccess);
    /// <summary>Credentials from Password Stores: Password Managers.</summary>
    public static Technique T1555_005 => new("T1555.005", "Password Managers", CredentialAccess);
    /// <summary>Credentials from Password Stores: Cloud Secrets Management Stores.</summary>
    public static Technique T1555_006 => new("T1555.006", "Cloud Secrets Management Stores", CredentialAccess);

    /// <summary>Modify Authentication Process.</summary>
    public static Technique T1556 => new("T1556", "Modify Authentication Process", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Domain Controller Authentication.</summary>
    public static Technique T1556_001 =>
        new("T1556.001", "Domain Controller Authentication", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Password Filter DLL.</summary>
    public static Technique T1556_002 => new("T1556.002", "Password Filter DLL", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Pluggable Authentication Modules.</summary>
    public static Technique T1556_003 =>
        new("T1556.003", "Pluggable Authentication Modules", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Network Device Authentication.</summary>
    public static Technique T1556_004 => new("T1556.004", "Network Device Authentication", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Reversible Encryption.</summary>
    public static Technique T1556_005 => new("T1556.005", "Reversible Encryption", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Multi-Factor Authentication.</summary>
    public static Technique T1556_006 => new("T1556.006", "Multi-Factor Authentication", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Hybrid Identity.</summary>
    public static Technique T1556_007 => new("T1556.007", "Hybrid Identity", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Network Provider DLL.</summary>
    public static Technique T1556_008 => new("T1556.008", "Network Provider DLL", Persistence, DefenseEvasion, CredentialAccess);
    /// <summary>Modify Authentication Process: Conditional Access Policies.</summary>
    public static Technique T1556_009 => new("T1556.009", "Conditional Access Policies", Persistence, DefenseEvasion, CredentialAccess);

    /// <summary>Adversary-in-the-Middle.</summary>
    public static Technique T1557 => new("T1557", "Adversary-in-the-Middle", CredentialAccess, Collection);
    /// <summary>Adversary-in-the-Middle: LLMNR/NBT-NS Poisoning and SMB Relay.</summary>
    public static Technique T1557_001 => new("T1557.001", "LLMNR/NBT-NS Poisoning and SMB Relay", CredentialAccess, Collection);
    /// <summary>Adversary-in-the-Middle: ARP Cache Poisoning.</summary>
    public static Technique T1557_002 => new("T1557.002", "ARP Cache Poisoning", CredentialAccess, Collection);
    /// <summary>Adversary-in-the-Middle: DHCP Spoofing.</summary>
    public static Technique T1557_003 => new("T1557.003", "DHCP Spoofing", CredentialAccess, Collection);
    /// <summary>Adversary-in-the-Middle: Evil Twin.</summary>
    public static Technique T1557_004 => new("T1557.004", "Evil Twin", CredentialAccess, Collection);

    /// <summary>Steal or Forge Kerberos Tickets.</summary>
    public static Technique T1558 => new("T1558", "Steal or Forge Kerberos Tickets", CredentialAccess);
    /// <summary>Steal or Forge Kerberos Tickets: Golden Ticket.</summary>
    public static Technique T1558_001 => new("T1558.001", "Golden Ticket", CredentialAccess);
    /// <summary>Steal or Forge Kerberos Tickets: Silver Ticket.</summary>
    public static Technique T1558_002 => new("T1558.002", "Silver Ticket", CredentialAccess);
    /// <summary>Steal or Forge Kerberos Tickets: Kerberoasting.</summary>
    public static Technique T1558_003 => new("T1558.003", "Kerberoasting", CredentialAccess);
    /// <summary>Steal or Forge Kerberos Tickets: AS-REP Roasting.</summary>
    public static Technique T1558_004 => new("T1558.004", "AS-REP Roasting", CredentialAccess);
    /// <summary>Steal or Forge Kerberos Tickets: Ccache Files.</summary>
    public static Technique T1558_005 => new("T1558.005", "Ccache Files", CredentialAccess);

    /// <summary>Inter-Process Communication.</summary>
    public static Technique T1559 => new("T1559", "Inter-Process Communication", Execution);
    /// <summary>Inter-Process Communication: Component Object Model.</summary>
    public static Technique T1559_001 => new("T1559.001", "Component Object Model", Execution);
    /// <summary>Inter-Process Communication: Dynamic Data Exchange.</summary>
    public static Technique T1559_002 => new("T1559.002", "Dynamic Data Exchange", Execution);
    /// <summary>Inter-Process Communication: XPC Services.</summary>
    public static Technique T1559_003 => new("T1559.003", "XPC Services", Execution);
}
