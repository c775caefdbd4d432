namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>The front end gave no answer.</summary>
/// <param name="Code">The finding code, for example <c>CTS0012</c>.</param>
/// <param name="Message">What happened and what to do.</param>
public sealed record FrontEndFailure(string Code, string Message) : FrontEndAnswer;
