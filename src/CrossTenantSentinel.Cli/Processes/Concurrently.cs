using System.Runtime.ExceptionServices;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>The same work on many things, on all processors.</summary>
internal static class Concurrently
{
    /// <summary>What becomes of each item, in the order of the items. Fails as the work would fail on one thread: with its own exception.</summary>
    /// <param name="items">The items; those that come first are begun first.</param>
    /// <param name="work">Done for each.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TResult[] Select<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        TResult[] results = new TResult[items.Count];
        try
        {
            Parallel.For(
                0,
                results.Length,
                new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                index => results[index] = work(items[index]));
        }
        catch (AggregateException failures)
        {
            // Work that is cancelled by a token of its own fails along with others: whoever interrupted it is to hear that, not of the rest.
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }

        return results;
    }
}
