using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>
/// The sign-ins that every query of the workbook starts from: one form for both tables, one row per sign-in, narrowed by every picker.
/// Lighter than the detections' function, because a workbook needs no history of versions, and its time range comes from the picker.
/// </summary>
internal sealed class PickedSignIns(TenantSettings tenant, Pickers pick)
{
    /// <summary>Stands for the home tenant of guests that have none (social accounts, one-time passcodes, local guests).</summary>
    public const string NonEntra = "non-entra";

    public static IReadOnlyList<string> OutboundOnly => [Directions.Outbound];

    public static IReadOnlyList<string> InboundOnly => [Directions.Inbound, Directions.InboundNonEntra];

    public static IReadOnlyList<string> BothWays => [.. OutboundOnly, .. InboundOnly];

    public static IReadOnlyList<string> Everything => [.. BothWays, Directions.Foreign, Directions.Unknown];

    /// <summary>
    /// <c>WB_SignIns(directions)</c>. Results are <c>success</c>, <c>failure</c> or <c>interrupt</c>; <c>UserKey</c> is the object id or, where a blocked
    /// sign-in has none, the user name. A row is one sign-in in its latest version, so that failures count like successes and never exceed the total.
    /// </summary>
    public WorkbookFunction Rows => new()
    {
        Name = "WB_SignIns",
        Parameters = [KqlParameter.Scalar("directions", KqlType.Dynamic)],
        Body = KqlTemplate.Of($"""
            union isfuzzy=true
                (SigninLogs | extend SignInKind = {SignInKinds.Interactive}, Ingested = ingestion_time()),
                (AADNonInteractiveUserSignInLogs
                | extend SignInKind = {SignInKinds.NonInteractive}, Ingested = ingestion_time(), ConditionalAccessPolicies = todynamic(ConditionalAccessPolicies), DeviceDetail = todynamic(DeviceDetail), Status = todynamic(Status))
            | where HomeTenantId !~ ResourceTenantId or HomeTenantId !~ AADTenantId or UserType =~ "guest"
            | where {pick.SignInKind} == "*" or SignInKind == {pick.SignInKind}
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | where {pick.User} == "*" or UserPrincipalName contains {pick.User}
            | where {pick.Application.IsUnrestricted} or ResourceIdentity in~ ({pick.Application})
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction in (directions)
            | extend ExternalTenantId = tolower(case(Direction == {Directions.InboundNonEntra}, {NonEntra}, Direction == {Directions.Inbound}, HomeTenantId, ResourceTenantId))
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in ({pick.ExternalTenant})
            | project SignInKey = coalesce(Id, strcat(UserId, UserPrincipalName, " ", CreatedDateTime, " ", AppId, " ", IPAddress)), Ingested = coalesce(Ingested, TimeGenerated),
                TimeGenerated, CreatedDateTime, SignInKind, Direction, ExternalTenantId, ResultType, ResultDescription, CrossTenantAccessType, IsTenantRestricted,
                HomeTenantId = tolower(HomeTenantId), UserPrincipalName = tolower(UserPrincipalName), UserId = tolower(UserId),
                AppId = tolower(AppId), AppDisplayName, ResourceId = tolower(ResourceIdentity), ResourceDisplayName, IPAddress, Location,
                Status, AuthenticationDetails, ConditionalAccessPolicies, ConditionalAccessStatus, DeviceDetail
            | summarize arg_max(Ingested, *) by SignInKey
            | extend Outcome = case(ResultType == {ResultCodes.Success}, "success", ResultType in ({ResultCodes.Interrupt}), "interrupt", "failure")
            | where {pick.Status} == "*" or Outcome == {pick.Status}
            | extend UserKey = iff(UserId in ("", {AccountIds.Nobody}), UserPrincipalName, UserId)
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {Relationships.Unknown}),
                TenantName = iff(ExternalTenantId == {NonEntra}, "(guests without an Entra tenant)", coalesce(TenantName, ExternalTenantId, "(no tenant in the log)"))
            | where {pick.Relationship.IsUnrestricted} or Relationship in ({pick.Relationship})
            """),
    };
}
