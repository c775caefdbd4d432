namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A line of the list of workbooks, watchlists or functions.</summary>
internal sealed record ContentEntryView(string Name, string File, string Description);
