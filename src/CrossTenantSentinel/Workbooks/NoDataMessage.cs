namespace CrossTenantSentinel.Workbooks;

/// <summary>What shows instead of a visual that has no row.</summary>
/// <param name="Text">The message.</param>
/// <param name="Style">How it is framed; information by default.</param>
public sealed record NoDataMessage(string Text, NoDataStyle Style = NoDataStyle.Info);
