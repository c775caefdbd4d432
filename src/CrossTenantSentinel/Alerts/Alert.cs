using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Alerts;

/// <summary>An alert as Sentinel would raise it from rows of a rule.</summary>
/// <param name="Title">The rule's name, or its format filled in.</param>
/// <param name="Description">The rule's description, or its format filled in.</param>
/// <param name="Severity">The rule's severity, or that of a column.</param>
/// <param name="Entities">The mapped entities that have at least one identifier with a value; each once.</param>
/// <param name="CustomDetails">By key: the distinct values of the alert's rows.</param>
/// <param name="Events">How many rows it was raised from.</param>
public sealed record Alert(
    string Title,
    string Description,
    AlertSeverity Severity,
    IReadOnlyList<AlertEntity> Entities,
    IReadOnlyDictionary<string, IReadOnlyList<string>> CustomDetails,
    int Events);
