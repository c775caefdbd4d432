using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Members of ours whom synchronisation made of users of other tenants, as the rule about them finds them.</summary>
internal sealed class CreatedMembers(TenantSettings tenant, TrustParameters pick, WorkbookFunction states)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "created-members",
        Title = $"Members that synchronisation made, {pick.TimeRange}",
        NoData = new("Synchronisation made no member of a user of another tenant as the pickers above say.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(Row.Created), "Created") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.User), "User"),
                new(nameof(Row.HomeName), "Name at home"),
                new(nameof(Row.UserId), "User id"),
                new(nameof(Row.Accounts), "Accounts") { Number = NumberFormat.Count, Comment = "More than one: the user was removed and made again." },
                new(nameof(Row.Partner), "Partner") { Comment = "The tenant with this domain in the tenant directory, or else the one that was allowed last." },
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.AllowedOn), "Allowed on") { Renderer = new ColumnRenderer.DateTime(), Comment = "The last event before the creation that allowed this, in the year before." },
                new(nameof(Row.AllowedBy), "Allowed by"),
                new(nameof(Row.Logs), "Said by"),
            ],
        },

        // The two logs tell of one creation at different times.
        Query = KqlTemplate.Of($$"""
            let Start = {{pick.TimeRange.Start}};
            let End = {{pick.TimeRange.End}};
            let Directory = materialize({{Tenant.Of(tenant)}}(now()));
            let Members = materialize(union isfuzzy=true
                (AuditLogs | where TimeGenerated between (Start .. End)
                | where trim_end(@"[\s.]+", OperationName) =~ {{Operations.UserAdded}} and Result =~ "success" and tostring(InitiatedBy.app.displayName) in~ ({{tenant.SyncActorNames}})
                | extend Log = "audit log", Said = tolower(tostring(TargetResources)), UserId = tolower(extract(@'"id":\s*"([^"]+)"', 1, tostring(TargetResources)))),
                (AADProvisioningLogs | where TimeGenerated between (Start .. End)
                | where ProvisioningAction =~ "create" and (ResultType =~ "success" or (isempty(ResultType) and ProvisioningStatusInfo has "success"))
                | extend Log = "provisioning log", Said = tolower(strcat(TargetIdentity, " ", ModifiedProperties)), UserId = tolower(extract(@'(?i)"id":\s*"([^"]+)"', 1, TargetIdentity)))
            | where {{pick.HomeTenant.IsUnrestricted}} or AADTenantId in~ ({{pick.HomeTenant}})
            | extend Said = replace_string(Said, @"\", "")
            | extend User = extract(@'([^"\s]+#ext#@[^"\s]+)', 1, Said), UserType = extract(@'"usertype"[^{}]*"newvalue":[\s"\[]*(\w+)', 1, Said)
            | where isnotempty(User) and UserType != "guest" and (Log == "audit log" or tostring(split(User, "@")[-1]) in~ ({{tenant.InternalDomains}}))
            | summarize Created = min(TimeGenerated), Accounts = count_distinctif(UserId, isnotempty(UserId)), UserId = take_anyif(UserId, isnotempty(UserId)),
                Logs = strcat_array(array_sort_asc(make_set(Log)), ", ") by User, LogTenant = tolower(AADTenantId)
            | extend HomeName = {{HomeUpn.Function}}(User)
            | extend HomeDomain = tolower(tostring(split(HomeName, "@")[-1]))
            | where {{pick.User}} == "*" or User contains {{pick.User}} or HomeName contains {{pick.User}});
            let Origins = Members
            | join kind=inner ({{states}}(Start - 365d, End) | where IsOn | project LogTenant, AllowedOn = TimeGenerated, AllowedBy = By, AllowedTenantId = ExternalTenantId) on LogTenant
            | where AllowedOn <= Created
            | summarize arg_max(AllowedOn, AllowedBy, AllowedTenantId) by User, LogTenant;
            Members
            | lookup kind=leftouter (Origins) on User, LogTenant
            | lookup kind=leftouter (Directory | where isnotempty(DefaultDomain)
                | summarize DomainTenantId = take_any(ExternalTenantId) by HomeDomain = tolower(DefaultDomain)) on HomeDomain
            | extend ExternalTenantId = coalesce(DomainTenantId, AllowedTenantId)
            | lookup kind=leftouter (Directory) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {{Relationships.Unknown}})
            | where {{pick.ExternalTenant.IsUnrestricted}} or ExternalTenantId in~ ({{pick.ExternalTenant}})
            | where {{pick.Relationship.IsUnrestricted}} or Relationship in~ ({{pick.Relationship}})
            | order by Created desc, User asc
            | project Created, User, HomeName, UserId, Accounts, Partner = coalesce(TenantName, ExternalTenantId, HomeDomain), ExternalTenantId, Relationship, AllowedOn, AllowedBy, Logs
            """),
    };

    internal sealed record Row(
        DateTime Created,
        string User,
        string HomeName,
        string UserId,
        long Accounts,
        string Partner,
        string ExternalTenantId,
        string Relationship,
        DateTime AllowedOn,
        string AllowedBy,
        string Logs);
}
