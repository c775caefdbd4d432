using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Engine.Execution;

/// <summary>Ends a run that cannot give a right answer. Turned into a finding where the run was started.</summary>
/// <param name="kind">What kind of failure.</param>
/// <param name="message">What happened, with the values concerned.</param>
public sealed class RunFailureException(FindingKind kind, string message) : Exception(message)
{
    /// <summary>CTS4202.</summary>
    public static readonly FindingKind Refused = new()
    {
        Code = "CTS4202",
        Title = "Query fails while it runs",
        Why = "Kusto fails a query for such a value, too: for example an invalid regular expression, or a negative number of rows.",
        Instead = "Correct the value that the message names.",
    };

    /// <summary>What kind of failure.</summary>
    public FindingKind Kind { get; } = kind;

    /// <summary>A value that Kusto refuses at run time (CTS4202).</summary>
    public static RunFailureException Because(string message) => new(Refused, message);
}
