using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>Azure access that was delegated to other tenants, or taken back.</summary>
internal static class LighthouseDelegations
{
    /// <summary>One row per deployment and subscription: definition and assignment are two operations of it, and only one of them names the tenant.</summary>
    public static QueryItem Item(TenantSettings tenant, Pickers pick) => new QueryItem<Row>
    {
        Name = "lighthouse-delegations",
        Title = $"Azure Lighthouse delegations, {pick.TimeRange}",
        NoData = new("No Azure access was delegated to another tenant or taken back in the time range."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(Row.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(Row.Change), "Change"),
                new(nameof(Row.ManagingTenant), "Managing tenant"),
                new(nameof(Row.ExternalTenantId), "Tenant id"),
                new(nameof(Row.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(Row.Approved), "Approved")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [new(ThresholdOperator.Equal, "yes", ThresholdIcons.Success), new(ThresholdOperator.Equal, "no", ThresholdIcons.Failed)],
                        ThresholdIcons.Unknown),
                    Comment = "An approved service provider or tenant of ours in the tenant directory, or a tenant of the settings.",
                },
                new(nameof(Row.SubscriptionId), "Subscription"),
                new(nameof(Row.By), "By"),
                new(nameof(Row.FromOutside), "From outside") { Comment = "Whether the caller is an external identity." },
                new(nameof(Row.Outcome), "Outcome"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {AzureOperations.Of(tenant)}({pick.TimeRange.Start}, {Operation}, {ManagingTenant})
            | where TimeGenerated <= {pick.TimeRange.End}
            | summarize Time = min(TimeGenerated), IsWrite = countif(Operation endswith "/write") > 0, ExternalTenantId = take_anyif(Detail, isnotempty(Detail)), By = take_anyif(coalesce(Caller, CallerId), isnotempty(Caller) or isnotempty(CallerId)),
                IsOutside = countif(CallerIsExternal) > 0, Failed = countif(isnotnull(FailedAt) and isnull(SucceededAt)), Succeeded = countif(isnotnull(SucceededAt)) by CorrelationId, SubscriptionId
            | where {pick.User} == "*" or By contains {pick.User}
            | where {pick.ExternalTenant.IsUnrestricted} or ExternalTenantId in~ ({pick.ExternalTenant})
            | lookup kind=leftouter ({Tenant.Of(tenant)}(now())) on ExternalTenantId
            | extend Relationship = coalesce(Relationship, {Relationships.Unknown})
            | where {pick.Relationship.IsUnrestricted} or Relationship in~ ({pick.Relationship})
            | order by Time desc
            | project Time, Change = iff(IsWrite, "delegated", "taken back"), ManagingTenant = coalesce(TenantName, ExternalTenantId, "(not in the log)"), ExternalTenantId, Relationship,
                Approved = case(isempty(ExternalTenantId), "", ExternalTenantId in ({tenant.ApprovedManagingTenants}) or (Relationship in~ ({Managing}) and isnotempty(ApprovedFor)), "yes", "no"),
                SubscriptionId, By, FromOutside = iff(IsOutside, "yes", "no"), Outcome = case(Failed > 0, "failure", Succeeded > 0, "success", "not known")
            """),
    };

    private static IReadOnlyList<string> Managing => [Relationships.Own, Relationships.ServiceProvider];

    private static string Operation => @"^microsoft\.managedservices/registration(assignments|definitions)/(write|delete)$";

    private static string ManagingTenant => """
        "managedbytenantid":\s*"([^"]+)
        """;

    internal sealed record Row(
        DateTime Time,
        string Change,
        string ManagingTenant,
        string ExternalTenantId,
        string Relationship,
        string Approved,
        string SubscriptionId,
        string By,
        string FromOutside,
        string Outcome);
}
