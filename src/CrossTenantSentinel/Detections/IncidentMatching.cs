namespace CrossTenantSentinel.Detections;

/// <summary>What must match for alerts to share an incident, spelled as Sentinel's API spells it.</summary>
public enum IncidentMatching
{
    /// <summary>All mapped entities.</summary>
    AllEntities,

    /// <summary>Nothing: the rule alone.</summary>
    AnyAlert,

    /// <summary>What the grouping selects.</summary>
    Selected,
}
