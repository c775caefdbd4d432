using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>External users who have not signed in for weeks, as of the end of the picked range.</summary>
internal sealed class InactiveGuests(TenantSettings tenant, GuestParameters pick)
{
    private static readonly NoDataMessage Nothing = new("No external user has been inactive for 45 days, as far as the directory and the sign-ins tell.", NoDataStyle.Success);

    public QueryItem Numbers => new QueryItem<GuestNumbers.NumberRow>
    {
        Name = "inactive-guest-numbers",
        Width = 40,
        Title = "Inactive external users, at the end of the time range",
        NoData = Nothing,
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        Size = ItemSize.Tiny,
        Visual = GuestNumbers.Tiles,
        Query = KqlTemplate.Of($"""
            {Rows}()
            | summarize Inactive = count(), LongInactive = countif(IsLongInactive)
            | where Inactive > 0
            | project Name = pack_array("Inactive for more than 45 days", "Inactive for more than 90 days"), Number = pack_array(Inactive, LongInactive)
            | mv-expand Metric = Name to typeof(string), Value = Number to typeof(long)
            | project Metric, Value
            """),
    };

    public QueryItem Grid => new QueryItem<Row>
    {
        Name = "inactive-guests",
        Title = "Inactive external users, longest first",
        NoData = Nothing,
        Time = GuestHistory.Scope,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 5_000,
            Columns =
            [
                new(nameof(Row.Guest), "External user"),
                new(nameof(Row.Domain), "Domain"),
                new(nameof(Row.HomeTenant), "Home tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.LastSeen), "Last sign-in") { Renderer = new ColumnRenderer.DateTime(), Comment = "Last success in 90 days; empty without one." },
                new(nameof(Row.CreatedAt), "Created") { Renderer = new ColumnRenderer.DateTime(DateTimeFormat.ShortDate) },
                new(nameof(Row.Inactive), "Inactive for"),
                new(nameof(Row.Roles), "Directory roles"),
                GridColumn.Hidden(nameof(Row.UserKey)),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Rows}()
            | order by IsLongInactive desc, LastSeen asc, Guest asc
            | project Guest, Domain, HomeTenant = TenantName, ExternalTenantId, LastSeen, CreatedAt, Inactive = iff(IsLongInactive, "more than 90 days", "more than 45 days"),
                Roles, UserKey
            """),
    };

    /// <summary>
    /// What a guest does is not narrowed by application, result or kind of sign-in: who works elsewhere is not inactive. Without the directory, only guests
    /// are known that signed in during the last 90 days.
    /// </summary>
    private WorkbookFunction Rows => new()
    {
        Name = "WB_InactiveGuests",
        Body = KqlTemplate.Of($"""
            let Until = {pick.TimeRange.End};
            let SignedIn = union isfuzzy=true
                (SigninLogs | project TimeGenerated, CreatedDateTime, AADTenantId, HomeTenantId, ResourceTenantId, UserType, UserId, UserPrincipalName, CrossTenantAccessType, ResultType),
                (AADNonInteractiveUserSignInLogs | project TimeGenerated, CreatedDateTime, AADTenantId, HomeTenantId, ResourceTenantId, UserType, UserId, UserPrincipalName, CrossTenantAccessType, ResultType)
            | where TimeGenerated between (Until - {GuestHistory.SignIns} .. Until) and ResultType == {ResultCodes.Success}
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant})
            | extend Direction = {Direction.Of(tenant)}(AADTenantId, HomeTenantId, ResourceTenantId, UserType)
            | where Direction in ({Directions.FromOutside})
                and CrossTenantAccessType !in~ ({CrossTenantAccessTypes.Passthrough}, {CrossTenantAccessTypes.ServiceProvider}, {CrossTenantAccessTypes.MicrosoftSupport})
            | extend LastSeen = coalesce(CreatedDateTime, TimeGenerated), SignInName = {HomeUpn.Function}(UserPrincipalName),
                HomeId = iff(Direction == {Directions.InboundNonEntra}, {PickedSignIns.NonEntra}, tolower(HomeTenantId))
            | summarize arg_max(LastSeen, SignInName, HomeId) by UserKey = tolower(UserId);
            let Deleted = AuditLogs
            | where TimeGenerated between (Until - {GuestHistory.SignIns} .. Until) and Result =~ "success" and trim_end(@"\.", OperationName) in~ ({LifeCycleOperations.Deletions})
            | project DeletedAt = coalesce(ActivityDateTime, TimeGenerated), TargetResources;
            union
                (SignedIn | where UserKey !in ("", {AccountIds.Nobody})),
                ({KnownGuests.Of(tenant, pick)}())
            | summarize LastSeen = max(LastSeen), Name = max(coalesce(SignInName, DirectoryName)), HomeId = max(HomeId), CreatedAt = max(CreatedAt), Roles = max(Roles), IsGone = countif(coalesce(IsGone, false)) > 0 by UserKey
            | lookup kind=leftouter ({TargetUsers.Function}(Deleted) | summarize DeletedAt = max(DeletedAt) by UserKey = TargetId) on UserKey
            | where not(IsGone) and (isnull(DeletedAt) or LastSeen > DeletedAt)
            | extend Reference = coalesce(LastSeen, CreatedAt)
            | where isnull(Reference) or Reference < Until - {GuestHistory.Inactive}
            | extend IsLongInactive = isnull(LastSeen) and (isnull(CreatedAt) or CreatedAt < Until - {GuestHistory.SignIns})
            | extend Guest = coalesce(Name, UserKey), Domain = extract("@([^@]*)$", 1, Name)
            | where {pick.User} == "*" or Guest contains {pick.User}
            | lookup kind=leftouter ({DomainTenants.Of(tenant)}()) on Domain
            | extend ExternalTenantId = coalesce(HomeId, DomainTenantId, "")
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now()) | project ExternalTenantId, TenantName, Relationship) on ExternalTenantId
            | extend TenantName = iff(ExternalTenantId == {PickedSignIns.NonEntra}, "(guests without an Entra tenant)", coalesce(TenantName, ExternalTenantId, Domain)),
                Relationship = coalesce(Relationship, {Relationships.Unknown})
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship})
            """),
    };

    internal sealed record Row(
        string Guest,
        string Domain,
        string HomeTenant,
        string ExternalTenantId,
        DateTime LastSeen,
        DateTime CreatedAt,
        string Inactive,
        string Roles,
        string UserKey);
}
