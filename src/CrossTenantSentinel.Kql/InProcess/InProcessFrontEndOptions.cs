namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>The limits of <see cref="InProcessFrontEnd"/>.</summary>
public sealed record InProcessFrontEndOptions
{
    /// <summary>How long to wait for one answer; 15 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
}
