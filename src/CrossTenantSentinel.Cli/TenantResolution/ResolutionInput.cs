using CrossTenantSentinel.Content.Watchlists;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>What a look-up starts from.</summary>
/// <param name="Asked">What is asked, each once.</param>
/// <param name="Rows">The tenant directory.</param>
/// <param name="Memory">What is remembered.</param>
/// <param name="Graph">The address of Graph.</param>
internal sealed record ResolutionInput(IReadOnlyList<TenantAsked> Asked, IReadOnlyList<TenantDirectory.Row> Rows, NameMemory Memory, Uri Graph)
{
    /// <summary>Where the directory is written; null for standard output.</summary>
    public string? DirectoryPath { get; init; }

    /// <summary>Where the memory is written; null for nowhere.</summary>
    public string? NamesPath { get; init; }

    /// <summary>Whether Graph is asked also for what is remembered.</summary>
    public bool Refresh { get; init; }

    /// <summary>Tenants that the settings call ours.</summary>
    public IReadOnlyList<Guid> HomeTenants { get; init; } = [];

    /// <summary>The pack's protected names.</summary>
    public IReadOnlyList<ProtectedNames.Row> Protected { get; init; } = [];
}
