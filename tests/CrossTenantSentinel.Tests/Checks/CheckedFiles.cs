using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Cli.Processes;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Checks texts as files of a repository, against the tables that the vocabulary knows.</summary>
public sealed class CheckedFiles : IDisposable
{
    private readonly ShippedFrontEnd frontEnd = ShippedFrontEndFixture.Make();

    public void Dispose() => frontEnd.Dispose();

    internal IReadOnlyList<LocatedFinding> Check(IReadOnlyList<CheckCase.Input> files) =>
        CheckRead([.. files.Select(file => new RepositoryFile(file.Path, "/" + file.Path, file.Text, null))]);

    internal IReadOnlyList<LocatedFinding> CheckRead(IReadOnlyList<RepositoryFile> files) => CheckRead(files, Declarations.WellKnown);

    internal IReadOnlyList<LocatedFinding> CheckRead(IReadOnlyList<RepositoryFile> files, KustoSchema schema) =>
        LocatedFinding.InOrder(new RepositoryCheck(() => frontEnd, schema).Run(files).Findings);
}
