namespace CrossTenantSentinel.Cli.Processes;

/// <summary>What a run says to whoever started it.</summary>
public static class ExitCode
{
    /// <summary>No errors; warnings and notes alone count as clean.</summary>
    public const int Clean = 0;

    /// <summary>At least one error was found, or <c>emit --check</c> found a difference.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the settings are wrong.</summary>
    public const int Usage = 2;

    /// <summary>The tool itself is wrong.</summary>
    public const int Bug = 3;

    /// <summary>Interrupted by SIGINT (Ctrl-C), as shells number it.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM, as shells number it.</summary>
    public const int Terminated = 143;
}
