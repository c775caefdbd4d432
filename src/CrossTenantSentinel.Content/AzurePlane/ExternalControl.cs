using System.Text.RegularExpressions;
using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.AzurePlane;

/// <summary>Control of Azure resources goes to external identities, or they exercise it.</summary>
public static partial class ExternalControl
{
    private const string Slug = "xt-external-azure-control";
    private const string Grant = "microsoft.authorization/roleassignments/write";
    private const string Move = "microsoft.subscription/updatetenant/action";
    private static readonly TimeSpan Every = 1.Hours;
    private static readonly TimeSpan Lookback = 14.Days;

    /// <summary>What an operation, or the operations of one deployment, did in one way.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string Branch,
        string Meaning,
        string OperationName,
        string Outcome,
        string CallerId,
        string CallerUpn,
        string AccountName,
        string AccountDomain,
        bool CallerIsExternal,
        string CallerHomeTenantId,
        string IPAddress,
        string SubscriptionId,
        string ResourceId,
        string RoleName,
        string PrincipalId,
        string ManagedByTenantId,
        long OperationCount,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0140"),
        Version = new("5.0.0"),
        Slug = Slug,
        Name = "External control of Azure resources",
        Description = "Identifies control of our Azure resources that goes to external identities or is exercised by them: a role for a guest or a foreign application (grant), an operation with "
            + "high impact by an external caller (exercise), a delegation to a tenant that is not approved (delegate), and a subscription that changes its tenant (move). Once an "
            + "outsider holds such rights, the identity controls of our tenant no longer matter.",
        Misses = "Roles that an external user gets through a group, or makes eligible in privileged identity management. Guests who are not in the directory data, have not signed in and "
            + "were not invited within the lookback. Delegated callers, whose token comes from their own tenant, unless HomeTenantIds names ours. A delegation whose request was not logged, and operations older than a day. "
            + "Definition and assignment of one delegation alert twice when they arrive in different runs.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1199, Attack.T1098_003, Attack.T1651, Attack.T1496],
        Tactics = [Tactic.InitialAccess, Tactic.PrivilegeEscalation, Tactic.Persistence, Tactic.Execution, Tactic.Impact],
        Schedule = new(Every, Lookback),

        // Lateness: an operation is known when its outcome, for grants and delegations also its request, and for grants also that the
        // principal is external has been ingested, in whatever order. It alerts in the run after that, once. Of the severities, High is the
        // first in the alphabet.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Failures = {{tenant.ExternalControlIncludeFailures}};
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let Directory = {{Tenant.Of(tenant)}}(XT_Now);
            let OwnTenants = Directory | where Relationship =~ {{Relationships.Own}} | project ExternalTenantId;
            let Managing = Directory | where Relationship in~ ({{Relationships.Own}}, {{Relationships.ServiceProvider}}) and isnotempty(ApprovedFor) | project ExternalTenantId;
            let Strong = {{tenant.PrivilegedRoleDefinitionIds}};
            let External = union isfuzzy=true
                (IdentityInfo
                | extend Known = coalesce(ingestion_time(), TimeGenerated), IsGuest = UserType =~ "Guest" or AccountUPN contains "#EXT#"
                | summarize arg_max(TimeGenerated, IsGuest), Known = minif(Known, IsGuest) by PrincipalId = AccountObjectId
                | where IsGuest),
                (SigninLogs | where {{OwnTenant.Of(tenant)}}(ResourceTenantId, AADTenantId)
                | where UserType =~ "Guest" or (isnotempty(HomeTenantId) and not({{OwnTenant.Of(tenant)}}(HomeTenantId, AADTenantId)))
                | project PrincipalId = UserId, Home = iff(HomeTenantId =~ AADTenantId, "", HomeTenantId), Known = coalesce(ingestion_time(), TimeGenerated)),
                (AuditLogs | where OperationName startswith "Invite " and Result =~ "success"
                | extend Known = coalesce(ingestion_time(), TimeGenerated) | mv-expand TargetResources
                | project PrincipalId = tostring(TargetResources.id), Known),
                (AADServicePrincipalSignInLogs | where isnotempty(AppOwnerTenantId) and not({{OwnTenant.Of(tenant)}}(AppOwnerTenantId, AADTenantId))
                | where AppOwnerTenantId !in~ ({{MicrosoftTenants}})
                | project PrincipalId = ServicePrincipalId, Home = AppOwnerTenantId, Known = coalesce(ingestion_time(), TimeGenerated))
            | where isnotempty(PrincipalId)
            | extend Ours = tolower(Home) in (OwnTenants)
            | summarize ExternalSince = min(Known), Own = countif(Ours) by PrincipalId = tolower(PrincipalId)
            | where Own == 0;
            {{AzureOperations.Of(tenant)}}(XT_Now - 1d, {{Pattern(tenant)}}, @'"(?:principalid|managedbytenantid)":\s*"([^"]+)')
            | extend EndAt = coalesce(SucceededAt, iff(Failures, FailedAt, datetime(null)))
            | where isnotnull(EndAt)
            | extend PrincipalId = extract(@'"principalid":\s*"([^"]+)', 1, Text), ManagedByTenantId = extract(@'"managedbytenantid":\s*"([^"]+)', 1, Text),
                IsDelegation = Operation has "managedservices", RoleIds = extract_all(@'"roledefinitionid":\s*"(?:[^"]*/)?([0-9a-f-]{36})"', Text), CallerIsExternal = CallerIsExternal and CallerTenant !in (OwnTenants)
            | extend RoleId = tostring(coalesce(set_intersect(Strong, RoleIds)[0], RoleIds[0]))
            | lookup kind=leftouter (External) on PrincipalId
            | mv-expand Branch = pack_array(
                iff(Operation == {{Grant}} and isnotnull(ExternalSince), "grant", ""), iff(Operation == {{Move}}, "move", ""),
                iff(CallerIsExternal and not(IsDelegation) and Operation != {{Move}}, "exercise", ""),
                iff(IsDelegation and isnotempty(ManagedByTenantId) and ManagedByTenantId !in (Managing) and ManagedByTenantId !in ({{tenant.ApprovedManagingTenants}}), "delegate", "")) to typeof(string)
            | where isnotempty(Branch)
            | extend KnownAt = case(Branch == "grant", max_of(EndAt, DetailAt, ExternalSince), Branch == "delegate", max_of(EndAt, DetailAt), EndAt), CallerUpn = {{HomeUpn.Function}}(Caller)
            | where KnownAt >= XT_Now - {{Every}} and KnownAt < XT_Now and strcat("user:", CallerId) !in (Exempt)
                and strcat("user:", CallerUpn) !in (Exempt) and strcat("ip:", CallerIp) !in (Exempt) and strcat("tenant:", CallerTenant) !in (Exempt)
                and strcat("tenant:", ManagedByTenantId) !in (Exempt) and strcat("subscription:", SubscriptionId) !in (Exempt)
            | extend RoleName = coalesce(tostring({{RoleDefinitions.NamesById}}[RoleId]), RoleId),
                Severity = iff(Branch == "move" or RoleId in (Strong) or Operation has_any ("runcommand", "runcommands", "elevateaccess"), "High", "Medium")
            | summarize OperationCount = count(), arg_min(Severity, *) by CorrelationId, Branch
            | parse CallerUpn with AccountName "@" AccountDomain
            | project TimeGenerated, Branch, Meaning = case(
                    Branch == "grant", "gave a role to an external identity",
                    Branch == "exercise", "used control from outside",
                    Branch == "delegate", "delegated access to a tenant that is not approved",
                    "moved a subscription to another tenant"),
                OperationName = Operation, Outcome = iff(isnotnull(SucceededAt), "Success", "Failure"), CallerId = iff(Caller contains "@", CallerId, ""), CallerUpn, AccountName, AccountDomain,
                CallerIsExternal, CallerHomeTenantId = CallerTenant, IPAddress = CallerIp, SubscriptionId, ResourceId = Target,
                RoleName, PrincipalId, ManagedByTenantId, OperationCount, CorrelationId, Severity
            """),
        Equivalents =
        [
            new("Operation has \"managedservices\"", "Operations are in lower case, and of those that the rule reads only delegations hold the text."),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.CallerId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.AzureResource(nameof(Row.ResourceId)),
        ],
        CustomDetails =
        [
            nameof(Row.Branch), nameof(Row.OperationName), nameof(Row.Outcome), nameof(Row.RoleName), nameof(Row.PrincipalId), nameof(Row.CallerHomeTenantId),
            nameof(Row.ManagedByTenantId), nameof(Row.CallerUpn), nameof(Row.OperationCount),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External Azure control: {{CallerUpn}} {{Meaning}}",
            DescriptionFormat = "{{CallerUpn}} {{Meaning}}. Operation: {{OperationName}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Onboarding of a service provider: approve its tenant in the tenant directory with the relationship serviceProvider before access is delegated.",
            "A partner's engineers who administer some of our resources: exempt the caller or the subscription, with an expiry date.",
            "Publishers of managed applications and of software that needs a role: exempt who installs it for the time of the installation.",
        ],
        References =
        [
            "https://learn.microsoft.com/azure/role-based-access-control/role-assignments-external-users",
            "https://learn.microsoft.com/azure/lighthouse/concepts/architecture",
            "https://attack.mitre.org/techniques/T1098/003/",
        ],
        Scenarios = Scenarios(tenant),
    };

    private static IReadOnlyList<Guid> MicrosoftTenants => [WellKnownTenants.Microsoft, WellKnownTenants.MicrosoftServices];

    /// <summary>The lower-case names of all operations that matter; Microsoft's, which are nearly all, without repeating its name.</summary>
    private static string Pattern(TenantSettings tenant)
    {
        const string Microsoft = "microsoft.";
        ILookup<bool, string> operations = tenant.HighImpactOperations.Append(Grant).Append(Move).Distinct(StringComparer.Ordinal)
            .ToLookup(operation => operation.StartsWith(Microsoft, StringComparison.Ordinal));
        IEnumerable<string> microsoft = operations[true].Select(operation => Regex.Escape(operation[Microsoft.Length..])).Append("managedservices/registration(assignments|definitions)/write");
        return string.Join('|', operations[false].Select(operation => $"^{Regex.Escape(operation)}$").Prepend($@"^microsoft\.({string.Join('|', microsoft)})$"));
    }
}
