using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>Audit events of changed policies.</summary>
public static class PolicyEvent
{
    /// <summary>A change of a policy.</summary>
    /// <param name="operation">What was done.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="properties">What changed, as the log writes it: names, and JSON text or null.</param>
    public static AuditLogs Of(string operation, Person by, params IEnumerable<(string Name, string? Old, string? New)> properties)
    {
        AuditLogs added = AuditEvent.PartnerAdded(by, operation, "");
        string id = Sample.Id($"policy {operation} {by?.UserPrincipalName}");
        return added with
        {
            Id = id,
            CorrelationId = id,
            OperationName = operation,
            TargetResources = Targets(properties),
        };
    }

    /// <summary>A policy as the target, with what changed of it.</summary>
    /// <param name="properties">Names, and JSON text or null.</param>
    public static Dynamic Targets(params IEnumerable<(string Name, string? Old, string? New)> properties) => Dynamic.Of(new[]
    {
        new
        {
            id = "ffffffff-ffff-4fff-8fff-ffffffffff01",
            type = "Policy",
            modifiedProperties = properties.Select(property => new { displayName = property.Name, oldValue = property.Old, newValue = property.New }).ToArray(),
        },
    });
}
