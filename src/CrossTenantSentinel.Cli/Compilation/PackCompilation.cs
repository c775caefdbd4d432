using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>
/// A pack under the settings of a tenant, and everything that follows from it. Each answer is worked out when it is first asked for
/// and then kept: listing content starts no front end.
/// </summary>
public sealed class PackCompilation
{
    private readonly CompilationInputs inputs;
    private readonly AnchorResolver anchors;
    private readonly Lazy<Catalog> catalog;
    private readonly Lazy<IReadOnlyList<LocatedFinding>> contentFindings;

    /// <summary>Nothing is worked out yet.</summary>
    public PackCompilation(CompilationInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        this.inputs = inputs;
        anchors = new AnchorResolver(inputs.ReadSource);
        catalog = new(inputs.Catalog);
        contentFindings = new(FindInContent);
    }

    /// <summary>All content.</summary>
    public Catalog Catalog => catalog.Value;

    /// <summary>What is wrong with inputs and content.</summary>
    public IReadOnlyList<LocatedFinding> Findings => contentFindings.Value;

    private IReadOnlyList<LocatedFinding> FindInContent() =>
        LocatedFinding.InOrder([.. inputs.Findings, .. Catalog.Findings, .. ModelChecks.Run(Catalog)], anchors);
}
