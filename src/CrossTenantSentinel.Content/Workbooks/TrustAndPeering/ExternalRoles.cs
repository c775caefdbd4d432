using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Azure roles that went to guests, users of other tenants and applications of other organisations.</summary>
internal sealed class ExternalRoles(TenantSettings tenant, TrustParameters pick)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "external-azure-roles",
        Title = $"Azure roles given to external identities, {pick.TimeRange}",
        NoData = new("No external identity was given an Azure role as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Principal), "External identity"),
                new(nameof(Row.Kind), "Kind"),
                new(nameof(Row.HomeTenant), "Home tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.RoleName), "Role"),
                new(nameof(Row.HighRole), "High privilege") { Comment = "The role is one of the role definitions of the settings that count as high." },
                new(nameof(Row.Scope), "Scope"),
                new(nameof(Row.GrantedBy), "Given by"),
                new(nameof(Row.Outcome), "Outcome") { Renderer = SharedColumns.Outcome },
                new(nameof(Row.Tries), "Tries") { Number = NumberFormat.Count },
            ],
        },

        // Every success is a change. Tries without one are one row, whatever their number.
        Query = KqlTemplate.Of($$"""
            let Start = {{pick.TimeRange.Start}};
            let End = {{pick.TimeRange.End}};
            let Directory = materialize({{Tenant.Of(tenant)}}(now()));
            let External = union isfuzzy=true
                (IdentityInfo | where TimeGenerated > Start - 30d and UserType =~ "guest"
                | project PrincipalId = AccountObjectId, Name = {{HomeUpn.Function}}(AccountUPN), Home = "", Kind = "guest"),
                (SigninLogs | where TimeGenerated between ((Start - 30d) .. End) and {{OwnTenant.Of(tenant)}}(ResourceTenantId, AADTenantId)
                | where UserType =~ "guest" or (isnotempty(HomeTenantId) and not({{OwnTenant.Of(tenant)}}(HomeTenantId, AADTenantId)))
                | project PrincipalId = UserId, Name = tolower(UserPrincipalName), Home = iff(HomeTenantId =~ ResourceTenantId, "", HomeTenantId), Kind = iff(UserType =~ "guest", "guest", "user of another tenant")),
                (AuditLogs | where TimeGenerated between ((Start - 30d) .. End) and OperationName =~ {{Operations.InviteExternalUser}} and Result =~ "success"
                | mv-expand TargetResources
                | project PrincipalId = tostring(TargetResources.id), Name = {{HomeUpn.Function}}(tostring(TargetResources.userPrincipalName)), Home = "", Kind = "guest"),
                (AADServicePrincipalSignInLogs | where TimeGenerated between ((Start - 30d) .. End) and isnotempty(AppOwnerTenantId) and not({{OwnTenant.Of(tenant)}}(AppOwnerTenantId, AADTenantId))
                | where AppOwnerTenantId !in~ ({{MicrosoftTenants}})
                | project PrincipalId = ServicePrincipalId, Name = ServicePrincipalName, Home = AppOwnerTenantId, Kind = "application")
            | where PrincipalId !in ("", {{AccountIds.Nobody}})
            | summarize Name = take_anyif(Name, isnotempty(Name)), HomeTenantId = tolower(take_anyif(Home, isnotempty(Home))), Kind = min(Kind) by PrincipalId = tolower(PrincipalId)
            | extend HomeDomain = iff(Kind == "application", "", tolower(tostring(split(Name, "@")[-1])))
            | lookup kind=leftouter (Directory | where isnotempty(DefaultDomain) | summarize DomainTenantId = take_any(ExternalTenantId) by HomeDomain = tolower(DefaultDomain)) on HomeDomain
            | extend ExternalTenantId = coalesce(HomeTenantId, DomainTenantId)
            | lookup kind=leftouter (Directory) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {{Relationships.Unknown}})
            | where Relationship !~ {{Relationships.Own}}
            | project PrincipalId, Name, Kind, HomeTenant = coalesce(TenantName, ExternalTenantId, HomeDomain), ExternalTenantId, Relationship;
            {{RoleGrants.Rows(tenant, pick)}}()
            | where {{pick.User}} == "*" or GrantedBy contains {{pick.User}}
            | lookup kind=inner (External) on PrincipalId
            | where {{pick.ExternalTenant.IsUnrestricted}} or ExternalTenantId in~ ({{pick.ExternalTenant}})
            | where {{pick.Relationship.IsUnrestricted}} or Relationship in~ ({{pick.Relationship}})
            | summarize arg_max(GrantedAt, *), Tries = count() by PrincipalId, RoleId, Scope, GrantedBy, Outcome, Granted = iff(Outcome == "success", GrantedAt, datetime(null))
            | order by GrantedAt desc, PrincipalId asc
            | project Time = GrantedAt, Principal = coalesce(Name, PrincipalId), Kind, HomeTenant, ExternalTenantId, Relationship, RoleName,
                HighRole = iff(RoleId in ({{tenant.PrivilegedRoleDefinitionIds}}), "high", ""), Scope, GrantedBy, Outcome, Tries
            """),
    };

    private static IReadOnlyList<Guid> MicrosoftTenants => [WellKnownTenants.Microsoft, WellKnownTenants.MicrosoftServices];

    internal sealed record Row(
        DateTime Time,
        string Principal,
        string Kind,
        string HomeTenant,
        string ExternalTenantId,
        string Relationship,
        string RoleName,
        string HighRole,
        string Scope,
        string GrantedBy,
        string Outcome,
        long Tries);
}
