using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Sign-ins of service providers, by provider and by technician.</summary>
internal sealed class ProviderSignIns(TenantSettings tenant, PrivilegedParameters pick, WorkbookFunction delegated)
{
    public static NoDataMessage Nothing { get; } = new("No sign-in of a service provider matches the pickers above.");

    public QueryItem ByProvider => new QueryItem<ProviderRow>
    {
        Name = "provider-sign-ins",
        Title = $"Service providers (GDAP, CSP), {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 500,
            Columns =
            [
                new(nameof(ProviderRow.Provider), "Provider"),
                new(nameof(ProviderRow.ExternalTenantId), "Tenant id"),
                new(nameof(ProviderRow.Relationship), "Relationship") { Renderer = SharedColumns.Relationship },
                new(nameof(ProviderRow.Agreed), "Listed as provider") { Comment = "Whether the tenant directory calls the tenant a service provider, Microsoft or our own." },
                new(nameof(ProviderRow.Users), "Users") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(ProviderRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(ProviderRow.Failures), "Failures") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(ProviderRow.Countries), "Countries"),
                new(nameof(ProviderRow.Tools), "Command lines"),
                new(nameof(ProviderRow.MfaShare), "Multifactor evidence, %") { Number = NumberFormat.Percent },
                new(nameof(ProviderRow.FirstSeen), "First seen") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(ProviderRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {delegated}({CrossTenantAccessTypes.ServiceProvider})
            | summarize Users = count_distinct(Person), SignIns = count(), Failures = countif(Outcome == "failure"), Successes = countif(Outcome == "success"), Strong = countif(Outcome == "success" and Mfa == "strong"),
                Countries = array_sort_asc(make_set_if(CountryCode, isnotempty(CountryCode), {tenant.MaxListItems})),
                Tools = array_sort_asc(make_set_if(coalesce(AppDisplayName, AppId), AppId in ({AppIds.CliToolApps}), {tenant.MaxListItems})),
                FirstSeen = min(SignInTime), LastSeen = max(SignInTime), take_any(TenantName, Relationship) by ExternalTenantId
            | order by SignIns desc, ExternalTenantId asc
            | project Provider = TenantName, ExternalTenantId, Relationship, Agreed = iff(Relationship in~ ({Expected}), "yes", "no"), Users, SignIns, Failures, Countries = strcat_array(Countries, ", "),
                Tools = strcat_array(Tools, ", "), MfaShare = iff(Successes > 0, round(100.0 * Strong / Successes, 1), real(null)), FirstSeen, LastSeen
            """),
    };

    public QueryItem ByUser => new QueryItem<UserRow>
    {
        Name = "provider-users",
        Title = $"Technicians of service providers, {pick.TimeRange}",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 2_000,
            Columns =
            [
                new(nameof(UserRow.Provider), "Provider"),
                new(nameof(UserRow.ExternalTenantId), "Tenant id"),
                new(nameof(UserRow.User), "User"),
                new(nameof(UserRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(UserRow.Failures), "Failures") { Number = NumberFormat.Count },
                new(nameof(UserRow.Countries), "Countries"),
                new(nameof(UserRow.Applications), "Applications"),
                new(nameof(UserRow.Mfa), "Multifactor evidence") { Comment = "Every kind of evidence in successful sign-ins." },
                new(nameof(UserRow.RiskLevel), "Highest risk") { Renderer = SharedColumns.Risk },
                new(nameof(UserRow.FirstSeen), "First seen") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(UserRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
            ],
        },
        Query = KqlTemplate.Of($"""
            {delegated}({CrossTenantAccessTypes.ServiceProvider})
            | summarize SignIns = count(), Failures = countif(Outcome == "failure"), Countries = array_sort_asc(make_set_if(CountryCode, isnotempty(CountryCode), {tenant.MaxListItems})),
                Apps = array_sort_asc(make_set_if(AppDisplayName, isnotempty(AppDisplayName), {tenant.MaxListItems})), Mfa = array_sort_asc(make_set_if(Mfa, Outcome == "success")),
                RiskRank = max(RiskRank), FirstSeen = min(SignInTime), LastSeen = max(SignInTime), Provider = take_any(TenantName) by ExternalTenantId, Person
            | order by SignIns desc, Person asc
            | project Provider, ExternalTenantId, User = Person, SignIns, Failures, Countries = strcat_array(Countries, ", "), Applications = strcat_array(Apps, ", "), Mfa = strcat_array(Mfa, ", "),
                RiskLevel = tostring({RiskLevels.Names}[RiskRank]), FirstSeen, LastSeen
            """),
    };

    private static IReadOnlyList<string> Expected => [Relationships.ServiceProvider, Relationships.Microsoft, Relationships.Own];

    internal sealed record ProviderRow(
        string Provider,
        string ExternalTenantId,
        string Relationship,
        string Agreed,
        long Users,
        long SignIns,
        long Failures,
        string Countries,
        string Tools,
        double MfaShare,
        DateTime FirstSeen,
        DateTime LastSeen);

    internal sealed record UserRow(
        string Provider,
        string ExternalTenantId,
        string User,
        long SignIns,
        long Failures,
        string Countries,
        string Applications,
        string Mfa,
        string RiskLevel,
        DateTime FirstSeen,
        DateTime LastSeen);
}
