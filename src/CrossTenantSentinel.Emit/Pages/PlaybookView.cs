namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A playbook that automation rules run.</summary>
internal sealed record PlaybookView(string Name, string Parameter, string Purpose, string Permissions);
