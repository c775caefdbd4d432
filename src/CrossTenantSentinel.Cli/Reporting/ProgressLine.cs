using CrossTenantSentinel.Cli.Processes;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>One line on standard error that says what is being worked on; only where a person watches, and gone when the work is done.</summary>
/// <param name="surroundings">The process.</param>
public sealed class ProgressLine(Surroundings surroundings)
{
    private const string EraseLine = "\r\e[K";

    private readonly Lock gate = new();
    private bool shown;

    /// <summary>Replaces the line; safe for several threads.</summary>
    public void Show(string work)
    {
        if (!surroundings.ErrorIsTerminal)
            return;
        lock (gate)
        {
            surroundings.Error.Write($"{EraseLine}{work}");
            surroundings.Error.Flush();
            shown = true;
        }
    }

    /// <summary>Removes the line.</summary>
    public void Clear()
    {
        if (!shown)
            return;
        surroundings.Error.Write(EraseLine);
        surroundings.Error.Flush();
        shown = false;
    }
}
