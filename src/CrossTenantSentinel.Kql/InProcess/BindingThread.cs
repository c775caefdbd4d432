namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>
/// A thread with a deep stack that does one piece of work after the other. Work that does not end in time is cancelled, and left behind with
/// its thread if it does not notice.
/// </summary>
/// <param name="stackBytes">The stack's size; memory is taken only where the stack reaches.</param>
internal sealed class BindingThread(int stackBytes) : IDisposable
{
    private readonly SemaphoreSlim asked = new(0);
    private readonly SemaphoreSlim done = new(0);
    private Thread? thread;
    private Action? work;

    /// <summary>The stack's size in bytes.</summary>
    public int StackBytes => stackBytes;

    /// <summary>Does the work and waits for its end; false when it did not end in time, after which the thread is of no use.</summary>
    /// <param name="action">The work, which must not throw.</param>
    /// <param name="timeout">How long to wait.</param>
    public bool Do(Action action, TimeSpan timeout)
    {
        if (thread is null)
        {
            thread = new Thread(Run, stackBytes) { IsBackground = true, Name = "Kusto.Language" };
            thread.Start();
        }

        work = action;
        asked.Release();
        return done.Wait(timeout);
    }

    /// <summary>Lets the thread end after its present work.</summary>
    public void Dispose()
    {
        work = null;
        asked.Release();
    }

    private void Run()
    {
        for (asked.Wait(); work is { } next; asked.Wait())
        {
            next();
            done.Release();
        }
    }
}
