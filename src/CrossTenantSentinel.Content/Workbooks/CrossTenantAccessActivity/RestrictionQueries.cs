using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The queries of the tab of restrictions.</summary>
internal sealed class RestrictionQueries(ActivityParameters pick, PickedSignIns signIns)
{
    private const string SignInsLabel = "Sign-ins";

    public QueryItem BlocksOverTime => new QueryItem<BlockTrendRow>
    {
        Name = "blocks-over-time",
        Title = $"Blocked and passthrough sign-ins, {pick.TimeRange}",
        NoData = new("No sign-in was blocked by policy or tenant restrictions, and none was passthrough.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        Visual = new ChartVisual
        {
            Kind = ChartKind.Time,
            XAxis = nameof(BlockTrendRow.TimeGenerated),
            YAxes = [nameof(BlockTrendRow.SignIns)],
            SplitBy = nameof(BlockTrendRow.Block),
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.Everything})
            | extend Block = {Block}(ResultType, IsTenantRestricted, CrossTenantAccessType)
            | where isnotempty(Block)
            | summarize SignIns = count() by TimeGenerated = bin(TimeGenerated, {pick.TimeRange.Grain}), Block
            | project TimeGenerated, Block, SignIns
            | order by TimeGenerated asc
            """),
    };

    public QueryItem BlocksByTenant => new QueryItem<BlockRow>
    {
        Name = "blocks-by-tenant",
        Title = "Blocks by external tenant",
        NoData = new("No sign-in was blocked by policy or tenant restrictions, and none was passthrough.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            SortBy = [new(nameof(BlockRow.SignIns))],
            Columns =
            [
                new(nameof(BlockRow.ExternalTenant), "External tenant"),
                new(nameof(BlockRow.ExternalTenantId), "Tenant id"),
                new(nameof(BlockRow.Relationship), "Relationship"),
                new(nameof(BlockRow.Direction), "Direction"),
                new(nameof(BlockRow.Block), "Block"),
                new(nameof(BlockRow.SignIns), SignInsLabel) { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(BlockRow.Users), "Users") { Number = NumberFormat.Count },
                new(nameof(BlockRow.Applications), "Applications"),
                new(nameof(BlockRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.Everything})
            | extend Block = {Block}(ResultType, IsTenantRestricted, CrossTenantAccessType)
            | where isnotempty(Block)
            | summarize SignIns = count(), Users = count_distinct(UserKey), Names = make_set(ResourceDisplayName, 10), LastSeen = max(TimeGenerated), take_any(TenantName, Relationship)
                by ExternalTenantId, Direction, Block
            | project ExternalTenant = TenantName, ExternalTenantId, Relationship, Direction, Block, SignIns, Users, Applications = strcat_array(Names, ", "), LastSeen
            | order by SignIns desc
            """),
    };

    public QueryItem RestrictedSignIns => new QueryItem<RestrictedRow>
    {
        Name = "restricted-sign-ins",
        Title = "Sign-ins that tenant restrictions touched, by resource tenant and application",
        NoData = new("Tenant restrictions touched no sign-in that matches the pickers above."),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Hierarchy = new GridHierarchy.GroupedBy([nameof(RestrictedRow.ResourceTenant)], nameof(RestrictedRow.ClientApp)),
            Columns =
            [
                new(nameof(RestrictedRow.ResourceTenant), "Resource tenant"),
                new(nameof(RestrictedRow.ClientApp), "Client application"),
                new(nameof(RestrictedRow.ResourceName), "Resource"),
                new(nameof(RestrictedRow.Blocked), "Blocked") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(RestrictedRow.SignIns), SignInsLabel) { Number = NumberFormat.Count },
                new(nameof(RestrictedRow.Users), "Users") { Number = NumberFormat.Count },
                new(nameof(RestrictedRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({PickedSignIns.Everything})
            | where IsTenantRestricted == true or ResultType in ({ResultMeanings.TenantRestrictions})
            | summarize Blocked = countif(ResultType in ({ResultMeanings.TenantRestrictions})), SignIns = count(), Users = count_distinct(UserKey), LastSeen = max(TimeGenerated),
                ResourceTenant = take_any(TenantName), ClientApp = take_any(AppDisplayName), ResourceName = take_any(ResourceDisplayName) by ExternalTenantId, AppId, ResourceId
            | project ResourceTenant, ClientApp, ResourceName, Blocked, SignIns, Users, LastSeen
            | order by SignIns desc
            """),
    };

    public QueryItem ForeignIdentities => new QueryItem<ForeignRow>
    {
        Name = "foreign-identities",
        Title = "Foreign identities on our network, by resource tenant",
        NoData = new("No identity of another tenant signed in to another tenant from our network.", NoDataStyle.Success),
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Hierarchy = new GridHierarchy.GroupedBy([nameof(ForeignRow.ResourceTenant)], nameof(ForeignRow.User)),
            Columns =
            [
                new(nameof(ForeignRow.ResourceTenant), "Resource tenant"),
                new(nameof(ForeignRow.User), "User"),
                new(nameof(ForeignRow.HomeTenantId), "Home tenant id"),
                new(nameof(ForeignRow.SignIns), SignInsLabel) { Renderer = new ColumnRenderer.Bar(Palette.Purple), Number = NumberFormat.Count },
                new(nameof(ForeignRow.Blocked), "Blocked") { Number = NumberFormat.Count },
                new(nameof(ForeignRow.Applications), "Applications"),
                new(nameof(ForeignRow.IPAddresses), "IP addresses"),
                new(nameof(ForeignRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({Foreign})
            | summarize SignIns = count(), Blocked = countif(ResultType in ({ResultMeanings.TenantRestrictions})), Names = make_set(ResourceDisplayName, 10), Addresses = make_set(IPAddress, 10),
                LastSeen = max(TimeGenerated), ResourceTenant = take_any(TenantName), User = take_any(UserPrincipalName) by ExternalTenantId, HomeTenantId, UserKey
            | project ResourceTenant, User, HomeTenantId, SignIns, Blocked, Applications = strcat_array(Names, ", "), IPAddresses = strcat_array(Addresses, ", "), LastSeen
            | order by SignIns desc
            """),
    };

    private static IReadOnlyList<string> Foreign => [Directions.Foreign];

    /// <summary>What stopped a sign-in; empty when nothing did.</summary>
    private static WorkbookFunction Block => new()
    {
        Name = "WB_Block",
        Parameters =
        [
            KqlParameter.Scalar("code", KqlType.String),
            KqlParameter.Scalar("restricted", KqlType.Bool),
            KqlParameter.Scalar("access", KqlType.String),
        ],
        Body = KqlTemplate.Of($"""
            case(
                code in ({ResultMeanings.OutboundPolicy}), "Outbound policy (500212)",
                code in ({ResultMeanings.InboundPolicy}), "Inbound policy (500213)",
                code in ({ResultMeanings.CrossCloud}), "Cross-cloud (1000104)",
                code in ({ResultMeanings.TenantRestrictions}), "Tenant restrictions",
                access =~ {CrossTenantAccessTypes.Passthrough}, "Passthrough",
                restricted == true, "Tenant restrictions, not blocked",
                "")
            """),
    };

    internal sealed record BlockTrendRow(DateTime TimeGenerated, string Block, long SignIns);

    internal sealed record BlockRow(string ExternalTenant, string ExternalTenantId, string Relationship, string Direction, string Block, long SignIns, long Users, string Applications, DateTime LastSeen);

    internal sealed record RestrictedRow(string ResourceTenant, string ClientApp, string ResourceName, long Blocked, long SignIns, long Users, DateTime LastSeen);

    internal sealed record ForeignRow(string ResourceTenant, string User, string HomeTenantId, long SignIns, long Blocked, string Applications, string IPAddresses, DateTime LastSeen);
}
