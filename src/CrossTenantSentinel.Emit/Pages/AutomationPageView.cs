namespace CrossTenantSentinel.Emit.Pages;

/// <summary>The page of all automation rules.</summary>
internal sealed record AutomationPageView(IReadOnlyList<AutomationRuleView> Rules, IReadOnlyList<PlaybookView>? Playbooks);
