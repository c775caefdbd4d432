using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Subjects;

/// <summary>An automation rule as it is written.</summary>
public sealed record AutomationRuleSubject : Subject
{
    /// <summary>The GUID by which Sentinel knows it; null where the form does not say.</summary>
    public Stated? Id { get; init; }

    /// <summary>Display name; null when there is none.</summary>
    public Stated? Name { get; init; }

    /// <summary>Its place among automation rules; null when there is none.</summary>
    public Stated? Order { get; init; }

    /// <summary>What triggers it: <c>Incidents</c> or <c>Alerts</c>.</summary>
    public Stated? TriggersOn { get; init; }

    /// <summary>When: <c>Created</c> or <c>Updated</c>.</summary>
    public Stated? TriggersWhen { get; init; }

    /// <summary>Its conditions; null when there are none, or when they are worked out at deployment.</summary>
    public IReadOnlyList<DocumentNode>? Conditions { get; init; }

    /// <summary>Its actions; null when there are none, or when they are worked out at deployment.</summary>
    public IReadOnlyList<DocumentNode>? Actions { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [];
}
