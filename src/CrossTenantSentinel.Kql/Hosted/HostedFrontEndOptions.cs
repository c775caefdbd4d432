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
}
