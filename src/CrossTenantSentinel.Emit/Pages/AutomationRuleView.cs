namespace CrossTenantSentinel.Emit.Pages;

/// <summary>An automation rule, in words.</summary>
internal sealed record AutomationRuleView(string Name, string File, string Order, string Description, IReadOnlyList<string> Conditions, IReadOnlyList<string> Actions);
