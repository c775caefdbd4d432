using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Engine.Execution;

/// <summary>Where a run gives up instead of exhausting the machine. Time is limited by cancelling the run.</summary>
public sealed record RunLimits
{
    /// <summary>CTS4200.</summary>
    public static readonly FindingKind TooManyRows = new()
    {
        Code = "CTS4200",
        Title = "Query gives too many rows",
        Why = "A step of the query, such as a join without selective keys or a long range, gives more rows than the limit allows.",
        Instead = "Filter before the step, or raise the limit with --max-rows.",
    };

    /// <summary>CTS4201.</summary>
    public static readonly FindingKind TooMuchMemory = new()
    {
        Code = "CTS4201",
        Title = "Query needs too much memory",
        Why = "What the query has to keep at one time does not fit into the limit.",
        Instead = "Filter earlier, keep fewer columns, or run it over less data.",
    };

    /// <summary>How many characters a text may have: 16 million.</summary>
    public const int TextCharacters = 16 * 1024 * 1024;

    /// <summary>50 million rows for each step, 4 GB.</summary>
    public static RunLimits Default { get; } = new();

    /// <summary>How many rows a step may give; 50 million by default.</summary>
    public long Rows { get; init; } = 50_000_000;

    /// <summary>How many bytes may be in use; 4 GB by default.</summary>
    public long MemoryBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Called before a text is made, or while it grows.</summary>
    /// <exception cref="RunFailureException">It would be longer than <see cref="TextCharacters"/> (CTS4201).</exception>
    public static void CheckText(long characters)
    {
        if (characters > TextCharacters)
            throw new RunFailureException(TooMuchMemory, $"A text would have more than {TextCharacters} characters.");
    }
}
