using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Audit events, each once, with what every rule about them asks: when they came, and who did it.</summary>
public static partial class AuditEvents
{
    private static KqlParameter Events => KqlParameter.Table(
        "events",
        new Column("TimeGenerated", KqlType.DateTime),
        new Column("ActivityDateTime", KqlType.DateTime),
        new Column("Id", KqlType.String),
        new Column("OperationName", KqlType.String),
        new Column("InitiatedBy", KqlType.Dynamic),
        new Column("TargetResources", KqlType.Dynamic),
        new Column("AdditionalDetails", KqlType.Dynamic));

    /// <summary>
    /// <c>XT_AuditEvents(events)</c>: one row per event with <c>Ingested</c>, when it first reached the workspace,
    /// <c>HappenedAt</c>, and the columns of <see cref="Actor"/>.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_AuditEvents",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b31"),
        Version = new("1.2.0"),
        Description = "Audit events, each once, with ingestion time and actor.",
        Parameters = [Events],

        // An event that is delivered twice is as old as its first delivery. Without an id, what it says tells it from others.
        Body = Kql.Query($$"""
            {{Actor.Of(tenant)}}((events
            | extend Ingested = coalesce(ingestion_time(), TimeGenerated), HappenedAt = coalesce(ActivityDateTime, TimeGenerated)
            | summarize arg_min(Ingested, *) by EventKey = coalesce(Id, strcat(OperationName, TimeGenerated, TargetResources))))
            """),
        Proof = () => Proof,
    };
}
