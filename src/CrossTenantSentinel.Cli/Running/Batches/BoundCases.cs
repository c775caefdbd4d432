using System.Collections.Concurrent;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Running.Batches;

/// <summary>Binds queries ahead of those that are running, many at a time.</summary>
internal sealed class BoundCases : IDisposable
{
    /// <summary>Enough for two processes; small enough that the first answers come soon.</summary>
    private const int QueriesAtOnce = 96;

    private const int GroupsAhead = 3;

    private readonly IKustoFrontEnd frontEnd;
    private readonly KustoSchema schema;
    private readonly CancellationTokenSource stop;
    private readonly BlockingCollection<(BatchCase Case, FrontEndAnswer? Answer)[]> ready = new(GroupsAhead);
    private readonly Task binding;

    /// <summary>Begins to bind.</summary>
    public BoundCases(IEnumerable<BatchCase> cases, IKustoFrontEnd frontEnd, KustoSchema schema, CancellationToken cancellation)
    {
        this.frontEnd = frontEnd;
        this.schema = schema;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        binding = Task.Factory.StartNew(() => BindAll(cases), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The cases in order, each with what the front end says of its query; null for a line that is none.</summary>
    public IEnumerable<(BatchCase Case, FrontEndAnswer? Answer)> All()
    {
        foreach ((BatchCase Case, FrontEndAnswer? Answer)[] group in ready.GetConsumingEnumerable(stop.Token))
        {
            foreach ((BatchCase Case, FrontEndAnswer? Answer) bound in group)
                yield return bound;
        }

        binding.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        stop.Cancel();
        Task.WaitAny(binding);
        ready.Dispose();
        stop.Dispose();
    }

    private void BindAll(IEnumerable<BatchCase> cases)
    {
        try
        {
            foreach (BatchCase[] group in cases.Chunk(QueriesAtOnce))
                ready.Add([.. group.Zip(Bind(group))], stop.Token);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    private FrontEndAnswer?[] Bind(BatchCase[] group)
    {
        string[] queries = [.. group.Select(@case => @case.Query).OfType<string>().Distinct(StringComparer.Ordinal)];
        Dictionary<string, FrontEndAnswer> answers = queries.Zip(Ask(queries)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. group.Select(@case => @case.Query is { } query ? answers[query] : null)];
    }

    private IReadOnlyList<FrontEndAnswer> Ask(string[] queries)
    {
        try
        {
            return frontEnd.AnalyzeAll(queries, schema);
        }
#pragma warning disable CA1031 // One query that meets a bug of the front end's adapter must not take the others along.
        catch (Exception) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return [.. queries.Select(AskAlone)];
        }
    }

    private FrontEndAnswer AskAlone(string query)
    {
        try
        {
            return frontEnd.Analyze(query, schema);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception bug) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new FrontEndFailure(CtsCommandLine.Bug, $"{bug.GetType().Name}: {bug.Message}");
        }
    }
}
