namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>How <see cref="HostedFrontEnd"/> finds and runs its Node.js process.</summary>
/// <param name="HostFolder">The folder <c>kusto-host</c> beside the program, an absolute path.</param>
public sealed record HostedFrontEndOptions(string HostFolder)
{
    /// <summary>The Node.js executable: a path, or a name to look for on PATH; <c>node</c> by default.</summary>
    public string NodeExecutable { get; init; } = "node";

    /// <summary>How long to wait for the process to start; 15 s by default. It takes a tenth of a second.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait for one answer; 15 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Ends waiting for answers; never by default. Whoever asked for them gets an <see cref="OperationCanceledException"/>, and no more answers.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// The start-up snapshot that <c>snapshot.cjs</c> made of this very host folder, an absolute path; null, the default, to start plainly.
    /// One that Node.js does not take costs the time of trying: the plain start follows.
    /// </summary>
    public string? Snapshot { get; init; }

    /// <summary>Told when Node.js did not take <see cref="Snapshot"/>, so that it can be thrown away; nobody by default.</summary>
    public Action? SnapshotRefused { get; init; }
}
