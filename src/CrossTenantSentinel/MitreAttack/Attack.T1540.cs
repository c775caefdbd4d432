using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1542 to T1548.</content>
public static partial class Attack
{
    /// <summary>Pre-OS Boot.</summary>
    public static Technique T1542 => new("T1542", "Pre-OS Boot", Persistence, DefenseEvasion);
    /// <summary>Pre-OS Boot: System Firmware.</summary>
    public static Technique T1542_001 => new("T1542.001", "System Firmware", Persistence, DefenseEvasion);
    /// <summary>Pre-OS Boot: Component Firmware.</summary>
    public static Technique T1542_002 => new("T1542.002", "Component Firmware", Persistence, DefenseEvasion);
    /// <summary>Pre-OS Boot: Bootkit.</summary>
    public static Technique T1542_003 => new("T1542.003", "Bootkit", Persistence, DefenseEvasion);
    /// <summary>Pre-OS Boot: ROMMONkit.</summary>
    public static Technique T1542_004 => new("T1542.004", "ROMMONkit", Persistence, DefenseEvasion);
    /// <summary>Pre-OS Boot: TFTP Boot.</summary>
    public static Technique T1542_005 => new("T1542.005", "TFTP Boot", Persistence, DefenseEvasion);

    /// <summary>Create or Modify System Process.</summary>
    public static Technique T1543 => new("T1543", "Create or Modify System Process", Persistence, PrivilegeEscalation);
    /// <summary>Create or Modify System Process: Launch Agent.</summary>
    public static Technique T1543_001 => new("T1543.001", "Launch Agent", Persistence, PrivilegeEscalation);
    /// <summary>Create or Modify System Process: Systemd Service.</summary>
    public static Technique T1543_002 => new("T1543.002", "Systemd Service", Persistence, PrivilegeEscalation);
    /// <summary>Create or Modify System Process: Windows Service.</summary>
    public static Technique T1543_003 => new("T1543.003", "Windows Service", Persistence, PrivilegeEscalation);
    /// <summary>Create or Modify System Process: Launch Daemon.</summary>
    public static Technique T1543_004 => new("T1543.004", "Launch Daemon", Persistence, PrivilegeEscalation);
    /// <summary>Create or Modify System Process: Container Service.</summary>
    public static Technique T1543_005 => new("T1543.005", "Container Service", Persistence, PrivilegeEscalation);

    /// <summary>Event Triggered Execution.</summary>
    public static Technique T1546 => new("T1546", "Event Triggered Execution", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Change Default File Association.</summary>
    public static Technique T1546_001 => new("T1546.001", "Change Default File Association", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Screensaver.</summary>
    public static Technique T1546_002 => new("T1546.002", "Screensaver", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Windows Management Instrumentation Event Subscription.</summary>
    public static Technique T1546_003 =>
        new("T1546.003", "Windows Management Instrumentation Event Subscription", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Unix Shell Configuration Modification.</summary>
    public static Technique T1546_004 => new("T1546.004", "Unix Shell Configuration Modification", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Trap.</summary>
    public static Technique T1546_005 => new("T1546.005", "Trap", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: LC_LOAD_DYLIB Addition.</summary>
    public static Technique T1546_006 => new("T1546.006", "LC_LOAD_DYLIB Addition", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Netsh Helper DLL.</summary>
    public static Technique T1546_007 => new("T1546.007", "Netsh Helper DLL", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Accessibility Features.</summary>
    public static Technique T1546_008 => new("T1546.008", "Accessibility Features", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: AppCert DLLs.</summary>
    public static Technique T1546_009 => new("T1546.009", "AppCert DLLs", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: AppInit DLLs.</summary>
    public static Technique T1546_010 => new("T1546.010", "AppInit DLLs", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Application Shimming.</summary>
    public static Technique T1546_011 => new("T1546.011", "Application Shimming", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Image File Execution Options Injection.</summary>
    public static Technique T1546_012 => new("T1546.012", "Image File Execution Options Injection", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: PowerShell Profile.</summary>
    public static Technique T1546_013 => new("T1546.013", "PowerShell Profile", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Emond.</summary>
    public static Technique T1546_014 => new("T1546.014", "Emond", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Component Object Model Hijacking.</summary>
    public static Technique T1546_015 => new("T1546.015", "Component Object Model Hijacking", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Installer Packages.</summary>
    public static Technique T1546_016 => new("T1546.016", "Installer Packages", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Udev Rules.</summary>
    public static Technique T1546_017 => new("T1546.017", "Udev Rules", Persistence, PrivilegeEscalation);
    /// <summary>Event Triggered Execution: Python Startup Hooks.</summary>
    public static Technique T1546_018 => new("T1546.018", "Python Startup Hooks", Persistence, PrivilegeEscalation);

    /// <summary>Boot or Logon Autostart Execution.</summary>
    public static Technique T1547 => new("T1547", "Boot or Logon Autostart Execution", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Registry Run Keys / Startup Folder.</summary>
    public static Technique T1547_001 => new("T1547.001", "Registry Run Keys / Startup Folder", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Authentication Package.</summary>
    public static Technique T1547_002 => new("T1547.002", "Authentication Package", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Time Providers.</summary>
    public static Technique T1547_003 => new("T1547.003", "Time Providers", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Winlogon Helper DLL.</summary>
    public static Technique T1547_004 => new("T1547.004", "Winlogon Helper DLL", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Security Support Provider.</summary>
    public static Technique T1547_005 => new("T1547.005", "Security Support Provider", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Kernel Modules and Extensions.</summary>
    public static Technique T1547_006 => new("T1547.006", "Kernel Modules and Extensions", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Re-opened Applications.</summary>
    public static Technique T1547_007 => new("T1547.007", "Re-opened Applications", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: LSASS Driver.</summary>
    public static Technique T1547_008 => new("T1547.008", "LSASS Driver", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Shortcut Modification.</summary>
    public static Technique T1547_009 => new("T1547.009", "Shortcut Modification", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Port Monitors.</summary>
    public static Technique T1547_010 => new("T1547.010", "Port Monitors", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Print Processors.</summary>
    public static Technique T1547_012 => new("T1547.012", "Print Processors", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: XDG Autostart Entries.</summary>
    public static Technique T1547_013 => new("T1547.013", "XDG Autostart Entries", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Active Setup.</summary>
    public static Technique T1547_014 => new("T1547.014", "Active Setup", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Autostart Execution: Login Items.</summary>
    public static Technique T1547_015 => new("T1547.015", "Login Items", Persistence, PrivilegeEscalation);

    /// <summary>Abuse Elevation Control Mechanism.</summary>
    public static Technique T1548 => new("T1548", "Abuse Elevation Control Mechanism", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Abuse Elevation Control Mechanism: Setuid and Setgid.</summary>
    public static Technique T1548_001 => new("T1548.001", "Setuid and Setgid", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Abuse Elevation Control Mechanism: Bypass User Account Control.</summary>
    public static Technique T1548_002 => new("T1548.002", "Bypass User Account Control", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Abuse Elevation Control Mechanism: Sudo and Sudo Caching.</summary>
    public static Technique T1548_003 => new("T1548.003", "Sudo and Sudo Caching", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Abuse Elevation Control Mechanism: Elevated Execution with Prompt.</summary>
    public static Technique T1548_004 => new("T1548.004", "Elevated Execution with Prompt", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Abuse Elevation Control Mechanism: Temporary Elevated Cloud Access.</summary>
    public static Technique T1548_005 => new("T1548.005", "Temporary Elevated Cloud Access", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Abuse Elevation Control Mechanism: TCC Manipulation.</summary>
    public static Technique T1548_006 => new("T1548.006", "TCC Manipulation", PrivilegeEscalation, DefenseEvasion);
}
