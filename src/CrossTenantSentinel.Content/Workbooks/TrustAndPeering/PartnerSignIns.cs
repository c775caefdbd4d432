using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>How much other tenants and we sign in to each other.</summary>
internal static class PartnerSignIns
{
    /// <summary><c>WB_PartnerSignIns(since, until)</c>: sign-ins of both directions, each once, counted by tenant and instant.</summary>
    public static WorkbookFunction Rows(TenantSettings tenant, Pickers pick) => new()
    {
        Name = "WB_PartnerSignIns",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)],
        Body = KqlTemplate.Of($"""
            union isfuzzy=true
                (SigninLogs | where TimeGenerated between (since .. until)
                | project Id, TimeGenerated, CreatedDateTime, AADTenantId, HomeTenantId, ResourceTenantId, UserType, UserId, AppId, IPAddress),
                (AADNonInteractiveUserSignInLogs | where TimeGenerated between (since .. until)
                | project Id, TimeGenerated, CreatedDateTime, AADTenantId, HomeTenantId, ResourceTenantId, UserType, UserId, AppId, IPAddress)
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction in ({Directions.Inbound}, {Directions.Outbound})
            | extend ExternalTenantId = tolower(iff(Direction == {Directions.Inbound}, HomeTenantId, ResourceTenantId)), SignInTime = coalesce(CreatedDateTime, TimeGenerated)
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | summarize take_any(ExternalTenantId), SignInTime = min(SignInTime) by SignInKey = coalesce(Id, strcat(UserId, " ", CreatedDateTime, " ", AppId, " ", IPAddress))
            | summarize SignIns = count() by ExternalTenantId, SignInTime
            """),
    };
}
