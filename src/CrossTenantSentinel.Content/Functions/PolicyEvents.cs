using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Changes of policies, each once, with who made them.</summary>
public static partial class PolicyEvents
{
    /// <summary>
    /// <c>XT_PolicyEvents(since, operations)</c>: the latest version of each event, with <c>FirstIngested</c>, <c>Operation</c> (lower case, without a
    /// full stop at its end), the actor's columns, and <c>MayChange</c>: whether the settings name the actor as policy administrator, or
    /// name nobody.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_PolicyEvents",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b53"),
        Version = new("1.2.0"),
        Description = "Audit events of the given operations since a time, each once, with the columns of their actor.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("operations", KqlType.Dynamic)],

        // An event without id is told from others by what it says.
        Body = Kql.Query($$"""
            {{Actor.Of(tenant)}}((AuditLogs
            | where TimeGenerated > since
            | extend Operation = tolower(trim_end(@"[\s.]+", OperationName)), Ingested = coalesce(ingestion_time(), TimeGenerated)
            | where Operation in~ (operations)
            | summarize arg_max(Ingested, *), FirstIngested = min(Ingested) by EventId = coalesce(Id, strcat(CorrelationId, TimeGenerated, TargetResources)), Operation))
            | extend IPAddress = ActorIp, ActorUserId = iff(ActorType == "user", ActorId, ""),
                MayChange = {{Everybody}} in ({{Administrators(tenant)}}) or ActorId in~ ({{Administrators(tenant)}}) or ActorName in~ ({{Administrators(tenant)}})
            | parse iff(ActorType == "user", ActorName, "") with AccountName "@" AccountDomain
            """),
        Proof = () => Proof(tenant),
    };

    private const string Everybody = "*";

    private static IReadOnlyList<string> Administrators(TenantSettings tenant) => tenant.PolicyAdmins.Count == 0 ? [Everybody] : tenant.PolicyAdmins;
}
