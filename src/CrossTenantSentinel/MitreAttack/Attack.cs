namespace CrossTenantSentinel.MitreAttack;

/// <summary>The techniques and sub-techniques of Enterprise ATT&amp;CK, one property each: <c>Attack.T1078_004</c>.</summary>
public static class Attack
{
    /// <summary>Valid Accounts.</summary>
    public static Technique T1078 => new("T1078", "Valid Accounts", Tactic.InitialAccess, Tactic.Persistence, Tactic.PrivilegeEscalation, Tactic.DefenseEvasion);

    /// <summary>Valid Accounts: Cloud Accounts.</summary>
    public static Technique T1078_004 => new("T1078.004", "Cloud Accounts", Tactic.InitialAccess, Tactic.Persistence, Tactic.PrivilegeEscalation, Tactic.DefenseEvasion);
}
