namespace CrossTenantSentinel.Automation;

/// <summary>
/// A logic app with Sentinel's incident trigger, which this pack does not ship: what it is to do and what it needs, for whoever builds it. The
/// template of an automation rule takes its resource id as a parameter.
/// </summary>
/// <param name="Parameter">Name of the parameter, in camel case, for example <c>enrichIncident</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Purpose">What it does.</param>
/// <param name="Permissions">What its managed identity needs.</param>
public sealed record Playbook(string Parameter, string Name, string Purpose, params IReadOnlyList<string> Permissions);
