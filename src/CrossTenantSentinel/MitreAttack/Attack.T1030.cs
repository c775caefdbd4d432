using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1030 to T1059.</content>
public static partial class Attack
{
    /// <summary>Data Transfer Size Limits.</summary>
    public static Technique T1030 => new("T1030", "Data Transfer Size Limits", Exfiltration);

    /// <summary>System Owner/User Discovery.</summary>
    public static Technique T1033 => new("T1033", "System Owner/User Discovery", Discovery);

    /// <summary>Masquerading.</summary>
    public static Technique T1036 => new("T1036", "Masquerading", DefenseEvasion);
    /// <summary>Masquerading: Invalid Code Signature.</summary>
    public static Technique T1036_001 => new("T1036.001", "Invalid Code Signature", DefenseEvasion);
    /// <summary>Masquerading: Right-to-Left Override.</summary>
    public static Technique T1036_002 => new("T1036.002", "Right-to-Left Override", DefenseEvasion);
    /// <summary>Masquerading: Rename Legitimate Utilities.</summary>
    public static Technique T1036_003 => new("T1036.003", "Rename Legitimate Utilities", DefenseEvasion);
    /// <summary>Masquerading: Masquerade Task or Service.</summary>
    public static Technique T1036_004 => new("T1036.004", "Masquerade Task or Service", DefenseEvasion);
    /// <summary>Masquerading: Match Legitimate Resource Name or Location.</summary>
    public static Technique T1036_005 => new("T1036.005", "Match Legitimate Resource Name or Location", DefenseEvasion);
    /// <summary>Masquerading: Space after Filename.</summary>
    public static Technique T1036_006 => new("T1036.006", "Space after Filename", DefenseEvasion);
    /// <summary>Masquerading: Double File Extension.</summary>
    public static Technique T1036_007 => new("T1036.007", "Double File Extension", DefenseEvasion);
    /// <summary>Masquerading: Masquerade File Type.</summary>
    public static Technique T1036_008 => new("T1036.008", "Masquerade File Type", DefenseEvasion);
    /// <summary>Masquerading: Break Process Trees.</summary>
    public static Technique T1036_009 => new("T1036.009", "Break Process Trees", DefenseEvasion);
    /// <summary>Masquerading: Masquerade Account Name.</summary>
    public static Technique T1036_010 => new("T1036.010", "Masquerade Account Name", DefenseEvasion);
    /// <summary>Masquerading: Overwrite Process Arguments.</summary>
    public static Technique T1036_011 => new("T1036.011", "Overwrite Process Arguments", DefenseEvasion);
    /// <summary>Masquerading: Browser Fingerprint.</summary>
    public static Technique T1036_012 => new("T1036.012", "Browser Fingerprint", DefenseEvasion);

    /// <summary>Boot or Logon Initialization Scripts.</summary>
    public static Technique T1037 => new("T1037", "Boot or Logon Initialization Scripts", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Initialization Scripts: Logon Script (Windows).</summary>
    public static Technique T1037_001 => new("T1037.001", "Logon Script (Windows)", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Initialization Scripts: Login Hook.</summary>
    public static Technique T1037_002 => new("T1037.002", "Login Hook", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Initialization Scripts: Network Logon Script.</summary>
    public static Technique T1037_003 => new("T1037.003", "Network Logon Script", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Initialization Scripts: RC Scripts.</summary>
    public static Technique T1037_004 => new("T1037.004", "RC Scripts", Persistence, PrivilegeEscalation);
    /// <summary>Boot or Logon Initialization Scripts: Startup Items.</summary>
    public static Technique T1037_005 => new("T1037.005", "Startup Items", Persistence, PrivilegeEscalation);

    /// <summary>Data from Network Shared Drive.</summary>
    public static Technique T1039 => new("T1039", "Data from Network Shared Drive", Collection);

    /// <summary>Network Sniffing.</summary>
    public static Technique T1040 => new("T1040", "Network Sniffing", CredentialAccess, Discovery);

    /// <summary>Exfiltration Over C2 Channel.</summary>
    public static Technique T1041 => new("T1041", "Exfiltration Over C2 Channel", Exfiltration);

    /// <summary>Network Service Discovery.</summary>
    public static Technique T1046 => new("T1046", "Network Service Discovery", Discovery);

    /// <summary>Windows Management Instrumentation.</summary>
    public static Technique T1047 => new("T1047", "Windows Management Instrumentation", Execution);

    /// <summary>Exfiltration Over Alternative Protocol.</summary>
    public static Technique T1048 => new("T1048", "Exfiltration Over Alternative Protocol", Exfiltration);
    /// <summary>Exfiltration Over Alternative Protocol: Exfiltration Over Symmetric Encrypted Non-C2 Protocol.</summary>
    public static Technique T1048_001 => new("T1048.001", "Exfiltration Over Symmetric Encrypted Non-C2 Protocol", Exfiltration);
    /// <summary>Exfiltration Over Alternative Protocol: Exfiltration Over Asymmetric Encrypted Non-C2 Protocol.</summary>
    public static Technique T1048_002 => new("T1048.002", "Exfiltration Over Asymmetric Encrypted Non-C2 Protocol", Exfiltration);
    /// <summary>Exfiltration Over Alternative Protocol: Exfiltration Over Unencrypted Non-C2 Protocol.</summary>
    public static Technique T1048_003 => new("T1048.003", "Exfiltration Over Unencrypted Non-C2 Protocol", Exfiltration);

    /// <summary>System Network Connections Discovery.</summary>
    public static Technique T1049 => new("T1049", "System Network Connections Discovery", Discovery);

    /// <summary>Exfiltration Over Physical Medium.</summary>
    public static Technique T1052 => new("T1052", "Exfiltration Over Physical Medium", Exfiltration);
    /// <summary>Exfiltration Over Physical Medium: Exfiltration over USB.</summary>
    public static Technique T1052_001 => new("T1052.001", "Exfiltration over USB", Exfiltration);

    /// <summary>Scheduled Task/Job.</summary>
    public static Technique T1053 => new("T1053", "Scheduled Task/Job", Execution, Persistence, PrivilegeEscalation);
    /// <summary>Scheduled Task/Job: At.</summary>
    public static Technique T1053_002 => new("T1053.002", "At", Execution, Persistence, PrivilegeEscalation);
    /// <summary>Scheduled Task/Job: Cron.</summary>
    public static Technique T1053_003 => new("T1053.003", "Cron", Execution, Persistence, PrivilegeEscalation);
    /// <summary>Scheduled Task/Job: Scheduled Task.</summary>
    public static Technique T1053_005 => new("T1053.005", "Scheduled Task", Execution, Persistence, PrivilegeEscalation);
    /// <summary>Scheduled Task/Job: Systemd Timers.</summary>
    public static Technique T1053_006 => new("T1053.006", "Systemd Timers", Execution, Persistence, PrivilegeEscalation);
    /// <summary>Scheduled Task/Job: Container Orchestration Job.</summary>
    public static Technique T1053_007 => new("T1053.007", "Container Orchestration Job", Execution, Persistence, PrivilegeEscalation);

    /// <summary>Process Injection.</summary>
    public static Technique T1055 => new("T1055", "Process Injection", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Dynamic-link Library Injection.</summary>
    public static Technique T1055_001 => new("T1055.001", "Dynamic-link Library Injection", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Portable Executable Injection.</summary>
    public static Technique T1055_002 => new("T1055.002", "Portable Executable Injection", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Thread Execution Hijacking.</summary>
    public static Technique T1055_003 => new("T1055.003", "Thread Execution Hijacking", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Asynchronous Procedure Call.</summary>
    public static Technique T1055_004 => new("T1055.004", "Asynchronous Procedure Call", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Thread Local Storage.</summary>
    public static Technique T1055_005 => new("T1055.005", "Thread Local Storage", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Ptrace System Calls.</summary>
    public static Technique T1055_008 => new("T1055.008", "Ptrace System Calls", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Proc Memory.</summary>
    public static Technique T1055_009 => new("T1055.009", "Proc Memory", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Extra Window Memory Injection.</summary>
    public static Technique T1055_011 => new("T1055.011", "Extra Window Memory Injection", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Process Hollowing.</summary>
    public static Technique T1055_012 => new("T1055.012", "Process Hollowing", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: Process Doppelgänging.</summary>
    public static Technique T1055_013 => new("T1055.013", "Process Doppelgänging", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: VDSO Hijacking.</summary>
    public static Technique T1055_014 => new("T1055.014", "VDSO Hijacking", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Process Injection: ListPlanting.</summary>
    public static Technique T1055_015 => new("T1055.015", "ListPlanting", PrivilegeEscalation, DefenseEvasion);

    /// <summary>Input Capture.</summary>
    public static Technique T1056 => new("T1056", "Input Capture", CredentialAccess, Collection);
    /// <summary>Input Capture: Keylogging.</summary>
    public static Technique T1056_001 => new("T1056.001", "Keylogging", CredentialAccess, Collection);
    /// <summary>Input Capture: GUI Input Capture.</summary>
    public static Technique T1056_002 => new("T1056.002", "GUI Input Capture", CredentialAccess, Collection);
    /// <summary>Input Capture: Web Portal Capture.</summary>
    public static Technique T1056_003 => new("T1056.003", "Web Portal Capture", CredentialAccess, Collection);
    /// <summary>Input Capture: Credential API Hooking.</summary>
    public static Technique T1056_004 => new("T1056.004", "Credential API Hooking", CredentialAccess, Collection);

    /// <summary>Process Discovery.</summary>
    public static Technique T1057 => new("T1057", "Process Discovery", Discovery);

    /// <summary>Command and Scripting Interpreter.</summary>
    public static Technique T1059 => new("T1059", "Command and Scripting Interpreter", Execution);
    /// <summary>Command and Scripting Interpreter: PowerShell.</summary>
    public static Technique T1059_001 => new("T1059.001", "PowerShell", Execution);
    /// <summary>Command and Scripting Interpreter: AppleScript.</summary>
    public static Technique T1059_002 => new("T1059.002", "AppleScript", Execution);
    /// <summary>Command and Scripting Interpreter: Windows Command Shell.</summary>
    public static Technique T1059_003 => new("T1059.003", "Windows Command Shell", Execution);
    /// <summary>Command and Scripting Interpreter: Unix Shell.</summary>
    public static Technique T1059_004 => new("T1059.004", "Unix Shell", Execution);
    /// <summary>Command and Scripting Interpreter: Visual Basic.</summary>
    public static Technique T1059_005 => new("T1059.005", "Visual Basic", Execution);
    /// <summary>Command and Scripting Interpreter: Python.</summary>
    public static Technique T1059_006 => new("T1059.006", "Python", Execution);
    /// <summary>Command and Scripting Interpreter: JavaScript.</summary>
    public static Technique T1059_007 => new("T1059.007", "JavaScript", Execution);
    /// <summary>Command and Scripting Interpreter: Network Device CLI.</summary>
    public static Technique T1059_008 => new("T1059.008", "Network Device CLI", Execution);
    /// <summary>Command and Scripting Interpreter: Cloud API.</summary>
    public static Technique T1059_009 => new("T1059.009", "Cloud API", Execution);
    /// <summary>Command and Scripting Interpreter: AutoHotKey &amp; AutoIT.</summary>
    public static Technique T1059_010 => new("T1059.010", "AutoHotKey & AutoIT", Execution);
    /// <summary>Command and Scripting Interpreter: Lua.</summary>
    public static Technique T1059_011 => new("T1059.011", "Lua", Execution);
    /// <summary>Command and Scripting Interpreter: Hypervisor CLI.</summary>
    public static Technique T1059_012 => new("T1059.012", "Hypervisor CLI", Execution);
    /// <summary>Command and Scripting Interpreter: Container CLI/API.</summary>
    public static Technique T1059_013 => new("T1059.013", "Container CLI/API", Execution);
}
