namespace CrossTenantSentinel.Cli.Running;

/// <summary>
/// Runs work on a thread of its own: with a stack for deeply nested queries, and with a limit of time. Work that does not end when it is
/// asked to is left behind.
/// </summary>
public static class IsolatedThread
{
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>How long work may take to notice that it is cancelled.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static int Unfinished;

    /// <summary>Whether any work goes on now, for example such as was left behind.</summary>
    public static bool HasUnfinished => Volatile.Read(ref Unfinished) > 0;

    /// <summary>Runs the work and waits for it.</summary>
    /// <param name="work">The work; throws what it likes.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static T Run<T>(Func<CancellationToken, T> work, TimeSpan timeout, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Thread thread = new(
            () =>
            {
                try
                {
                    completion.SetResult(work(stop.Token));
                }
#pragma warning disable CA1031 // Whatever happens is thrown again on the waiting thread.
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    completion.SetException(failure);
                }
                finally
                {
                    Interlocked.Decrement(ref Unfinished);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "query",
        };
        Interlocked.Increment(ref Unfinished);
        thread.Start();
        return Await(completion.Task, stop, timeout, cancellation);
    }

    private static T Await<T>(Task<T> task, CancellationTokenSource stop, TimeSpan timeout, CancellationToken cancellation)
    {
        if (!HasEnded(task, timeout, cancellation))
        {
            stop.Cancel();
            bool ended = HasEnded(task, Grace, CancellationToken.None);
            // What came in the last moment counts, unless it is nothing but the cancellation.
            cancellation.ThrowIfCancellationRequested();
            if (!ended || task.Exception?.InnerException is OperationCanceledException)
                throw new TimeoutException($"Not finished within {timeout.TotalSeconds:0.###} s.");
        }

        return task.GetAwaiter().GetResult();
    }

    private static bool HasEnded(Task task, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            return Task.WaitAny([task], (int)Math.Min(timeout.TotalMilliseconds, int.MaxValue), cancellation) == 0;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
