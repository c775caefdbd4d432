using System.Runtime.CompilerServices;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Automation;

/// <summary>
/// What Sentinel does by itself with incidents: when one is created or changes and all conditions hold, the actions run in their order. Source:
/// <see href="https://learn.microsoft.com/azure/sentinel/automate-incident-handling-with-automation-rules">automation rules</see>.
/// </summary>
public sealed record AutomationRule : ContentItem
{
    /// <summary>Remembers where the rule is written.</summary>
    public AutomationRule([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The GUID by which Sentinel knows it.</summary>
    public required ContentId Id { get; init; }

    /// <summary>Lower-case words joined by hyphens: names its file.</summary>
    public required string Slug { get; init; }

    /// <summary>Display name, at most 500 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, what it cannot do, and for whom: for the page of the pack. Sentinel has no place for it.</summary>
    public required string Description { get; init; }

    /// <summary>Its place among all automation rules of the workspace, 1 to 1,000: the lowest runs first.</summary>
    public required int Order { get; init; }

    /// <summary>When it runs; when an incident is created by default.</summary>
    public IncidentTrigger Trigger { get; init; } = IncidentTrigger.Created;

    /// <summary>What must hold, all of it; at most 50.</summary>
    public required IReadOnlyList<IncidentCondition> Conditions { get; init; }

    /// <summary>What is done, in this order; 1 to 20.</summary>
    public required IReadOnlyList<IncidentAction> Actions { get; init; }

    /// <summary>Whether it only runs until an instant that whoever deploys it gives, as the template's parameter <c>until</c>; false by default.</summary>
    public bool Expires { get; init; }

    /// <inheritdoc/>
    public override string Handle => Slug;
}
