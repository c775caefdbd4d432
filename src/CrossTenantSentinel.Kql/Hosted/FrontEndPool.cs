using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>
/// Several front ends side by side, one per core. Each costs its start, so small batches use fewer. The members see only the part of a
/// schema that the queries can name: symbols for a thousand tables cost time and memory.
/// </summary>
/// <param name="create">Makes one front end; the pool disposes it.</param>
/// <param name="most">How many at most; 1 or more.</param>
/// <param name="queriesPerFrontEnd">For how many queries another one pays; by default what a Node.js process needs, whose start is about a second of work.</param>
public sealed class FrontEndPool(Func<IKustoFrontEnd> create, int most, int queriesPerFrontEnd = 40) : IKustoFrontEnd, IDisposable
{
    /// <summary>A member reads an answer while it works on the next query of its share; a large share leaves others without work at the end.</summary>
    private const int LargestShare = 4;

    private readonly Lazy<IKustoFrontEnd>[] members = [.. Enumerable.Range(0, most).Select(_ => new Lazy<IKustoFrontEnd>(create))];
    private readonly SchemaPart part = new();
    private readonly Lock gate = new();
    private int prestarted;
    private bool disposed;

    /// <inheritdoc/>
    public string Version => members[0].Value.Version;

    /// <summary>Starts as many front ends as a number of queries pays for, and returns at once.</summary>
    /// <param name="queries">How many queries there will be.</param>
    public void Prestart(int queries)
    {
        int needed = queries <= 0 ? 0 : NeededFor(queries);
        lock (gate)
        {
            for (; prestarted < needed; prestarted++)
            {
                Lazy<IKustoFrontEnd> member = members[prestarted];
                OnOwnThread(() => Prestart(member));
            }
        }
    }

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => members[0].Value.Analyze(query, part.Of(schema, [query]));

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(queries);
        FrontEndAnswer[] answers = new FrontEndAnswer[queries.Count];
        if (queries.Count == 0)
            return answers;
        KustoSchema needed = part.Of(schema, queries);
        int used = NeededFor(queries.Count);
        int share = Math.Clamp(queries.Count / (4 * used), 1, LargestShare);
        int next = 0;
        Task.WaitAll(members.Take(used).Select(member => OnOwnThread(() => Work(member))));
        return answers;

        void Work(Lazy<IKustoFrontEnd> member)
        {
            for (int first = Interlocked.Add(ref next, share) - share; first < answers.Length; first = Interlocked.Add(ref next, share) - share)
            {
                IReadOnlyList<FrontEndAnswer> some = member.Value.AnalyzeAll([.. queries.Skip(first).Take(share)], needed);
                for (int index = 0; index < some.Count; index++)
                    answers[first + index] = some[index];
            }
        }
    }

    /// <summary>Ends all of them.</summary>
    public void Dispose()
    {
        lock (gate)
            disposed = true;
        foreach (Lazy<IKustoFrontEnd> member in members)
        {
            if (member.IsValueCreated && member.Value is IDisposable disposable)
                disposable.Dispose();
        }
    }

    /// <summary>Nothing starts after the end, which no thread waits for.</summary>
    private void Prestart(Lazy<IKustoFrontEnd> member)
    {
        lock (gate)
        {
            if (disposed)
                return;
            _ = member.Value;
        }

        (member.Value as IPrestart)?.Prestart();
    }

    private static Task OnOwnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private int NeededFor(int queries) => Math.Clamp(queries / queriesPerFrontEnd, 1, members.Length);
}
