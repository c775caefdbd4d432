namespace CrossTenantSentinel.Subjects;

/// <summary>What runs a detection's query.</summary>
public enum RuleKind
{
    /// <summary>A scheduled analytics rule.</summary>
    Scheduled,

    /// <summary>A near-real-time (NRT) analytics rule.</summary>
    NearRealTime,

    /// <summary>A person, hunting.</summary>
    Hunting,

    /// <summary>An analytics rule whose kind is missing, unknown or worked out at deployment.</summary>
    Unknown,
}
