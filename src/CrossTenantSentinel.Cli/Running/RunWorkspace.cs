using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Running;

/// <summary>What queries of a run can name, and the rows behind it.</summary>
internal sealed class RunWorkspace
{
    /// <summary>CTS0307.</summary>
    public static readonly FindingKind NoData = new()
    {
        Code = "CTS0307",
        Title = "No data folder",
        Why = "The query reads a table, and without rows its answer says nothing.",
        Instead = "Name a folder with one file per table: --data FOLDER.",
    };

    private readonly SampleData? sample;
    private readonly List<Finding> findings;

    private RunWorkspace(KustoSchema schema, SampleData? sample, List<Finding> findings)
    {
        Schema = schema;
        this.sample = sample;
        this.findings = findings;
    }

    /// <summary>What queries are bound against.</summary>
    public KustoSchema Schema { get; }

    /// <summary>The rows.</summary>
    public IDataSource Data => sample is null ? new DataOfNothing() : sample;

    /// <summary>How long reading files has taken.</summary>
    public TimeSpan LoadTime => sample?.LoadTime ?? TimeSpan.Zero;

    /// <summary>What is doubtful about the files.</summary>
    public IReadOnlyList<Finding> Findings => [.. findings, .. sample?.Findings ?? []];

    /// <summary>Opens the data folder, if there is one.</summary>
    /// <param name="compilation">The pack, whose tables, functions and watchlists queries can name.</param>
    /// <param name="folder">The folder as given; null for none.</param>
    /// <param name="surroundings">The process.</param>
    /// <param name="isWanted">Whether a name can occur in a query.</param>
    /// <exception cref="DataFailureException">The folder or a file is not what it should be.</exception>
    public static RunWorkspace Open(PackCompilation compilation, string? folder, Surroundings surroundings, Func<string, bool> isWanted)
    {
        if (folder is null)
            return new RunWorkspace(compilation.Schema, null, []);
        DataFolder files = DataFolder.Open(folder, surroundings.WorkingDirectory);
        List<Finding> findings = [];
        KustoSchema schema = compilation.Schema.With(files, isWanted, findings, surroundings.Cancellation);
        return new RunWorkspace(schema, new SampleData(files, schema, new WatchlistKeys(compilation.Catalog), surroundings.Cancellation), findings);
    }

    /// <summary>Reads the files that a query needs.</summary>
    /// <exception cref="DataFailureException">A file is not what it should be, or there is no folder and the query reads a table.</exception>
    public void Load(BoundQuery query)
    {
        if (sample is not null)
            sample.Load(query);
        else if (query.Tables.Concat(query.Watchlists).FirstOrDefault() is { } name)
            throw new DataFailureException(NoData.At(Anchor.Nowhere, $"The query reads {name}, but --data names no folder."));
    }
}
