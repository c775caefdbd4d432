using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>Several front ends side by side, one per core. Each costs its start, so small batches use fewer.</summary>
/// <param name="create">Makes one front end; the pool disposes it.</param>
/// <param name="most">How many at most; 1 or more.</param>
/// <param name="queriesPerFrontEnd">For how many queries another one pays; by default what a Node.js process needs, whose start is about a second of work.</param>
public sealed class FrontEndPool(Func<IKustoFrontEnd> create, int most, int queriesPerFrontEnd = 40) : IKustoFrontEnd, IDisposable
{
    private readonly Lazy<IKustoFrontEnd>[] members = [.. Enumerable.Range(0, most).Select(_ => new Lazy<IKustoFrontEnd>(create))];

    /// <inheritdoc/>
    public string Version => members[0].Value.Version;

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => members[0].Value.Analyze(query, schema);

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(queries);
        FrontEndAnswer[] answers = new FrontEndAnswer[queries.Count];
        int next = -1;
        int used = Math.Clamp(queries.Count / queriesPerFrontEnd, 1, members.Length);
        Task.WaitAll(members.Take(used).Select(member => Task.Factory.StartNew(
            () => Work(member), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return answers;

        void Work(Lazy<IKustoFrontEnd> member)
        {
            for (int index = Interlocked.Increment(ref next); index < answers.Length; index = Interlocked.Increment(ref next))
                answers[index] = member.Value.Analyze(queries[index], schema);
        }
    }

    /// <summary>Ends all of them.</summary>
    public void Dispose()
    {
        foreach (Lazy<IKustoFrontEnd> member in members)
        {
            if (member.IsValueCreated && member.Value is IDisposable disposable)
                disposable.Dispose();
        }
    }
}
