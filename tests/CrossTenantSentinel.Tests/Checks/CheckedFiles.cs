using System.Collections;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Checks texts as files of a repository, against the tables that the vocabulary knows.</summary>
public sealed class CheckedFiles : IDisposable
{
    private readonly ShippedFrontEnd frontEnd = new(
        new Surroundings
        {
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
            Output = TextWriter.Null,
            Error = TextWriter.Null,
        },
        _ => { });

    public void Dispose() => frontEnd.Dispose();

    internal IReadOnlyList<LocatedFinding> Check(IReadOnlyList<CheckCase.Input> files) =>
        CheckRead([.. files.Select(file => new RepositoryFile(file.Path, "/" + file.Path, file.Text, null))]);

    internal IReadOnlyList<LocatedFinding> CheckRead(IReadOnlyList<RepositoryFile> files) => CheckRead(files, Declarations.WellKnown);

    internal IReadOnlyList<LocatedFinding> CheckRead(IReadOnlyList<RepositoryFile> files, KustoSchema schema) =>
        LocatedFinding.InOrder(new RepositoryCheck(() => frontEnd, schema).Run(files).Findings);
}
