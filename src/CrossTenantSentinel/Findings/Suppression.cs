namespace CrossTenantSentinel.Findings;

/// <summary>
/// An author's decision not to be told of a kind of finding for a while. Not to be taken for the time that Sentinel pauses a rule after
/// an alert, which is a rule's <c>Suppression</c>.
/// </summary>
/// <param name="Code">The code of the kind, for example <c>CTS2001</c>.</param>
/// <param name="Reason">Why the finding is right and yet to be kept; a sentence that a reviewer accepts.</param>
/// <param name="Until">The last day on which it holds; from the next day on it is an error.</param>
public sealed record Suppression(string Code, string Reason, DateOnly Until);
