using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>What a compilation is made of. Functions are called at most once, and only when their answer is needed.</summary>
public sealed record CompilationInputs
{
    /// <summary>The content under the tenant's settings.</summary>
    public required Func<Catalog> Catalog { get; init; }

    /// <summary>Schema files with tables beside those of the vocabulary; none by default.</summary>
    public IReadOnlyList<SchemaSource> Schemas { get; init; } = [];

    /// <summary>Makes the front end; the compilation disposes it.</summary>
    public required Func<IKustoFrontEnd> FrontEnd { get; init; }

    /// <summary>Reads the templates.</summary>
    public required Func<LoadedTemplates> Templates { get; init; }

    /// <summary>The text of a source file by path relative to the root; null when it cannot be read.</summary>
    public required Func<string, string?> ReadSource { get; init; }

    /// <summary>Findings about the inputs themselves that are no reason to stop; none by default.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How findings are judged: by default nothing has a level of its own, and no suppression has expired.</summary>
    public TriageRules Rules { get; init; } = new(DateOnly.MinValue);

    /// <summary>Ends the work between two queries; never by default.</summary>
    public CancellationToken Cancellation { get; init; }
}
