namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>Proves fixes: what they are for is gone, nothing else is wrong, and every query binds to the same columns.</summary>
public interface IFixProof
{
    /// <summary>Why an attempt is not proven, as the end of a sentence; null when it is.</summary>
    string? Refuse(FixAttempt attempt);
}
