using static CrossTenantSentinel.MitreAttack.Tactic;

namespace CrossTenantSentinel.MitreAttack;

/// <content>T1102 to T1199.</content>
public static partial class Attack
{
    /// <summary>Web Service.</summary>
    public static Technique T1102 => new("T1102", "Web Service", CommandAndControl);
    /// <summary>Web Service: Dead Drop Resolver.</summary>
    public static Technique T1102_001 => new("T1102.001", "Dead Drop Resolver", CommandAndControl);
    /// <summary>Web Service: Bidirectional Communication.</summary>
    public static Technique T1102_002 => new("T1102.002", "Bidirectional Communication", CommandAndControl);
    /// <summary>Web Service: One-Way Communication.</summary>
    public static Technique T1102_003 => new("T1102.003", "One-Way Communication", CommandAndControl);

    /// <summary>Multi-Stage Channels.</summary>
    public static Technique T1104 => new("T1104", "Multi-Stage Channels", CommandAndControl);

    /// <summary>Ingress Tool Transfer.</summary>
    public static Technique T1105 => new("T1105", "Ingress Tool Transfer", CommandAndControl);

    /// <summary>Native API.</summary>
    public static Technique T1106 => new("T1106", "Native API", Execution);

    /// <summary>Brute Force.</summary>
    public static Technique T1110 => new("T1110", "Brute Force", CredentialAccess);
    /// <summary>Brute Force: Password Guessing.</summary>
    public static Technique T1110_001 => new("T1110.001", "Password Guessing", CredentialAccess);
    /// <summary>Brute Force: Password Cracking.</summary>
    public static Technique T1110_002 => new("T1110.002", "Password Cracking", CredentialAccess);
    /// <summary>Brute Force: Password Spraying.</summary>
    public static Technique T1110_003 => new("T1110.003", "Password Spraying", CredentialAccess);
    /// <summary>Brute Force: Credential Stuffing.</summary>
    public static Technique T1110_004 => new("T1110.004", "Credential Stuffing", CredentialAccess);

    /// <summary>Multi-Factor Authentication Interception.</summary>
    public static Technique T1111 => new("T1111", "Multi-Factor Authentication Interception", CredentialAccess);

    /// <summary>Modify Registry.</summary>
    public static Technique T1112 => new("T1112", "Modify Registry", Persistence, DefenseEvasion);

    /// <summary>Screen Capture.</summary>
    public static Technique T1113 => new("T1113", "Screen Capture", Collection);

    /// <summary>Email Collection.</summary>
    public static Technique T1114 => new("T1114", "Email Collection", Collection);
    /// <summary>Email Collection: Local Email Collection.</summary>
    public static Technique T1114_001 => new("T1114.001", "Local Email Collection", Collection);
    /// <summary>Email Collection: Remote Email Collection.</summary>
    public static Technique T1114_002 => new("T1114.002", "Remote Email Collection", Collection);
    /// <summary>Email Collection: Email Forwarding Rule.</summary>
    public static Technique T1114_003 => new("T1114.003", "Email Forwarding Rule", Collection);

    /// <summary>Clipboard Data.</summary>
    public static Technique T1115 => new("T1115", "Clipboard Data", Collection);

    /// <summary>Automated Collection.</summary>
    public static Technique T1119 => new("T1119", "Automated Collection", Collection);

    /// <summary>Peripheral Device Discovery.</summary>
    public static Technique T1120 => new("T1120", "Peripheral Device Discovery", Discovery);

    /// <summary>Audio Capture.</summary>
    public static Technique T1123 => new("T1123", "Audio Capture", Collection);

    /// <summary>System Time Discovery.</summary>
    public static Technique T1124 => new("T1124", "System Time Discovery", Discovery);

    /// <summary>Video Capture.</summary>
    public static Technique T1125 => new("T1125", "Video Capture", Collection);

    /// <summary>Trusted Developer Utilities Proxy Execution.</summary>
    public static Technique T1127 => new("T1127", "Trusted Developer Utilities Proxy Execution", DefenseEvasion);
    /// <summary>Trusted Developer Utilities Proxy Execution: MSBuild.</summary>
    public static Technique T1127_001 => new("T1127.001", "MSBuild", DefenseEvasion);
    /// <summary>Trusted Developer Utilities Proxy Execution: ClickOnce.</summary>
    public static Technique T1127_002 => new("T1127.002", "ClickOnce", DefenseEvasion);
    /// <summary>Trusted Developer Utilities Proxy Execution: JamPlus.</summary>
    public static Technique T1127_003 => new("T1127.003", "JamPlus", DefenseEvasion);

    /// <summary>Shared Modules.</summary>
    public static Technique T1129 => new("T1129", "Shared Modules", Execution);

    /// <summary>Data Encoding.</summary>
    public static Technique T1132 => new("T1132", "Data Encoding", CommandAndControl);
    /// <summary>Data Encoding: Standard Encoding.</summary>
    public static Technique T1132_001 => new("T1132.001", "Standard Encoding", CommandAndControl);
    /// <summary>Data Encoding: Non-Standard Encoding.</summary>
    public static Technique T1132_002 => new("T1132.002", "Non-Standard Encoding", CommandAndControl);

    /// <summary>External Remote Services.</summary>
    public static Technique T1133 => new("T1133", "External Remote Services", InitialAccess, Persistence);

    /// <summary>Access Token Manipulation.</summary>
    public static Technique T1134 => new("T1134", "Access Token Manipulation", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Access Token Manipulation: Token Impersonation/Theft.</summary>
    public static Technique T1134_001 => new("T1134.001", "Token Impersonation/Theft", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Access Token Manipulation: Create Process with Token.</summary>
    public static Technique T1134_002 => new("T1134.002", "Create Process with Token", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Access Token Manipulation: Make and Impersonate Token.</summary>
    public static Technique T1134_003 => new("T1134.003", "Make and Impersonate Token", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Access Token Manipulation: Parent PID Spoofing.</summary>
    public static Technique T1134_004 => new("T1134.004", "Parent PID Spoofing", PrivilegeEscalation, DefenseEvasion);
    /// <summary>Access Token Manipulation: SID-History Injection.</summary>
    public static Technique T1134_005 => new("T1134.005", "SID-History Injection", PrivilegeEscalation, DefenseEvasion);

    /// <summary>Network Share Discovery.</summary>
    public static Technique T1135 => new("T1135", "Network Share Discovery", Discovery);

    /// <summary>Create Account.</summary>
    public static Technique T1136 => new("T1136", "Create Account", Persistence);
    /// <summary>Create Account: Local Account.</summary>
    public static Technique T1136_001 => new("T1136.001", "Local Account", Persistence);
    /// <summary>Create Account: Domain Account.</summary>
    public static Technique T1136_002 => new("T1136.002", "Domain Account", Persistence);
    /// <summary>Create Account: Cloud Account.</summary>
    public static Technique T1136_003 => new("T1136.003", "Cloud Account", Persistence);

    /// <summary>Office Application Startup.</summary>
    public static Technique T1137 => new("T1137", "Office Application Startup", Persistence);
    /// <summary>Office Application Startup: Office Template Macros.</summary>
    public static Technique T1137_001 => new("T1137.001", "Office Template Macros", Persistence);
    /// <summary>Office Application Startup: Office Test.</summary>
    public static Technique T1137_002 => new("T1137.002", "Office Test", Persistence);
    /// <summary>Office Application Startup: Outlook Forms.</summary>
    public static Technique T1137_003 => new("T1137.003", "Outlook Forms", Persistence);
    /// <summary>Office Application Startup: Outlook Home Page.</summary>
    public static Technique T1137_004 => new("T1137.004", "Outlook Home Page", Persistence);
    /// <summary>Office Application Startup: Outlook Rules.</summary>
    public static Technique T1137_005 => new("T1137.005", "Outlook Rules", Persistence);
    /// <summary>Office Application Startup: Add-ins.</summary>
    public static Technique T1137_006 => new("T1137.006", "Add-ins", Persistence);

    /// <summary>Deobfuscate/Decode Files or Information.</summary>
    public static Technique T1140 => new("T1140", "Deobfuscate/Decode Files or Information", DefenseEvasion);

    /// <summary>Software Extensions.</summary>
    public static Technique T1176 => new("T1176", "Software Extensions", Persistence);
    /// <summary>Software Extensions: Browser Extensions.</summary>
    public static Technique T1176_001 => new("T1176.001", "Browser Extensions", Persistence);
    /// <summary>Software Extensions: IDE Extensions.</summary>
    public static Technique T1176_002 => new("T1176.002", "IDE Extensions", Persistence);

    /// <summary>Browser Session Hijacking.</summary>
    public static Technique T1185 => new("T1185", "Browser Session Hijacking", Collection);

    /// <summary>Forced Authentication.</summary>
    public static Technique T1187 => new("T1187", "Forced Authentication", CredentialAccess);

    /// <summary>Drive-by Compromise.</summary>
    public static Technique T1189 => new("T1189", "Drive-by Compromise", InitialAccess);

    /// <summary>Exploit Public-Facing Application.</summary>
    public static Technique T1190 => new("T1190", "Exploit Public-Facing Application", InitialAccess);

    /// <summary>Supply Chain Compromise.</summary>
    public static Technique T1195 => new("T1195", "Supply Chain Compromise", InitialAccess);
    /// <summary>Supply Chain Compromise: Compromise Software Dependencies and Development Tools.</summary>
    public static Technique T1195_001 => new("T1195.001", "Compromise Software Dependencies and Development Tools", InitialAccess);
    /// <summary>Supply Chain Compromise: Compromise Software Supply Chain.</summary>
    public static Technique T1195_002 => new("T1195.002", "Compromise Software Supply Chain", InitialAccess);
    /// <summary>Supply Chain Compromise: Compromise Hardware Supply Chain.</summary>
    public static Technique T1195_003 => new("T1195.003", "Compromise Hardware Supply Chain", InitialAccess);

    /// <summary>BITS Jobs.</summary>
    public static Technique T1197 => new("T1197", "BITS Jobs", Persistence, DefenseEvasion);

    /// <summary>Trusted Relationship.</summary>
    public static Technique T1199 => new("T1199", "Trusted Relationship", InitialAccess);
}
