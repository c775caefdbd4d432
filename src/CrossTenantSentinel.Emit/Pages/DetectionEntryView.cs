namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A line of the list of detections.</summary>
internal sealed record DetectionEntryView(string Name, string Page, string? Severity, string Runs, string Tactics, string Techniques);
