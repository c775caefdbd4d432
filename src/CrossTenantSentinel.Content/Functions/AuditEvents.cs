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
    /// <c>HappenedAt</c>, <c>ActorType</c> (user, app or unknown), <c>ActorId</c>, <c>ActorName</c>, <c>ActorIp</c> and <c>ActorIsExternal</c>.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_AuditEvents",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b31"),
        Version = new("1.1.0"),
        Description = "Audit events, each once, with ingestion time and actor.",
        Parameters = [Events],

        // An event that is delivered twice is as old as its first delivery. Without an id, what it says tells it from others. Of the details only the
        // address counts, so they need no bag.
        Body = Kql.Query($$"""
            events
            | extend Ingested = coalesce(ingestion_time(), TimeGenerated), HappenedAt = coalesce(ActivityDateTime, TimeGenerated)
            | summarize arg_min(Ingested, *) by EventKey = coalesce(Id, strcat(OperationName, TimeGenerated, TargetResources))
            | extend Address = extract(@'(?i)"ipaddr",\s*"value":\s*"([^"]*)"', 1, tostring(AdditionalDetails))
            | extend Actor = {{Actor.Of(tenant)}}(InitiatedBy, bag_pack("ipaddr", Address))
            | extend ActorType = tostring(Actor.Type), ActorId = tostring(Actor.Id), ActorName = tostring(Actor.Name),
                ActorIp = tostring(Actor.Ip), ActorIsExternal = tobool(Actor.IsExternal)
            """),
        Proof = () => Proof,
    };
}
