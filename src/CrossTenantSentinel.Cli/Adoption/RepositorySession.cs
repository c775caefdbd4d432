using CrossTenantSentinel.Cli.Adoption.Memory;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Cli.Versions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Versions;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>Checks named paths, as often as asked: for a report, after fixes, whenever a file changes.</summary>
internal sealed class RepositorySession : IDisposable
{
    private readonly IReadOnlyList<string> paths;
    private readonly string workingDirectory;
    private readonly CheckLevels levels;
    private readonly List<Finding> schemaFindings = [];
    private readonly FrontEndLease frontEnd;
    private readonly RepositoryCheck check;

    /// <summary>Nothing is read yet.</summary>
    /// <param name="paths">Absolute paths that exist.</param>
    /// <param name="schemas">Schema files.</param>
    /// <param name="levels">The levels that settings state.</param>
    /// <param name="surroundings">The process.</param>
    public RepositorySession(IReadOnlyList<string> paths, IReadOnlyList<SchemaSource> schemas, CheckLevels levels, Surroundings surroundings)
    {
        this.paths = paths;
        this.levels = levels;
        workingDirectory = surroundings.WorkingDirectory;
        KustoSchema schema = schemas.Aggregate(Declarations.WellKnown, (known, more) => known.With(more.Tables, more.File, schemaFindings).With(more.Functions, []));
        frontEnd = FrontEndLease.Of(surroundings);
        bool remembers = surroundings.FrontEnd is null;
        check = new RepositoryCheck(() => frontEnd.Value, schema, remembers && CacheFolder.Of(surroundings) is { } cache ? CheckMemory.Of(cache, paths, workingDirectory) : null);
    }

    /// <summary>What is found in the files as they are now.</summary>
    public CheckedFiles Check()
    {
        RawFindings raw = Run(out int items);
        return new CheckedFiles(raw, RepositoryRoot.Of(paths), items)
        {
            Base = workingDirectory,
            Levels = levels,
            Proof = new FileFixProof(check.CheckAs),
            Again = () => Run(out _),
        };
    }

    /// <summary>What the versions of the last check's content stand for.</summary>
    public IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> Versions => ContentVersions.In(check.Facts);

    /// <summary>Ends the front end.</summary>
    public void Dispose() => frontEnd.Dispose();

    private RawFindings Run(out int items)
    {
        RepositoryFile[] files = [.. RepositoryFiles.In(paths).AsParallel().AsOrdered().Select(path => RepositoryFiles.Read(path, workingDirectory) with { IsNamed = paths.Contains(path) })];
        (IReadOnlyList<Finding> found, items) = check.Run(files);
        Dictionary<string, string?> texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        List<Finding> findings = [.. schemaFindings, .. found];
        if (LockPlace.Of(paths, workingDirectory) is { } place && place.Read(findings) is { } published)
            findings.AddRange(VersionDiscipline.Compare(published, Versions, place.IsWhole));
        return new RawFindings(LocatedFinding.InOrder(findings))
        {
            Files = [.. texts.Keys],
            Read = path => texts.TryGetValue(path, out string? text) ? text : RepositoryFiles.Read(Path.GetFullPath(path, workingDirectory), workingDirectory).Text,
        };
    }
}
