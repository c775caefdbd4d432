using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Adoption.Memory;

/// <summary>What is known of a file once it is checked.</summary>
public sealed record CheckedFile
{
    /// <summary>The hash of its path and text.</summary>
    public required string ContentKey { get; init; }

    /// <summary>The hash of the schema that it was checked against.</summary>
    public required string SchemaKey { get; init; }

    /// <summary>The hashes of what its queries could name of that schema.</summary>
    public required string NamedKey { get; init; }

    /// <summary>Whether what is said of it depends on the whole schema: it names something unknown, and what comes near is part of the message.</summary>
    public bool DependsOnWholeSchema { get; init; }

    /// <summary>How many pieces of content it holds.</summary>
    public int Items { get; init; }

    /// <summary>The functions it declares.</summary>
    public IReadOnlyList<FunctionSchema> Functions { get; init; } = [];

    /// <summary>The watchlists it declares.</summary>
    public IReadOnlyList<WatchlistSchema> Watchlists { get; init; } = [];

    /// <summary>What is wrong with it by itself; places are spans.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What it says that is compared with other files; places are spans.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
}
