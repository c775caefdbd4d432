using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>The front end gave no answer.</summary>
/// <param name="Kind">What went wrong: the kinds stand beside the adapter that reports them.</param>
/// <param name="Message">What happened and what to do.</param>
public sealed record FrontEndFailure(FindingKind Kind, string Message) : FrontEndAnswer;
