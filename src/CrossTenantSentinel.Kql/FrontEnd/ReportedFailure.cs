namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>No answer, for a reason that is reported once for all queries concerned.</summary>
public sealed record ReportedFailure : FrontEndAnswer;
