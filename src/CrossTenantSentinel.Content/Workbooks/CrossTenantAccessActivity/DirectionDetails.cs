using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>Results, applications, users and sign-ins of the selected tenant in one direction. The tenant is the other side's in both.</summary>
internal sealed class DirectionDetails(ActivityParameters pick, PickedSignIns signIns, string prefix, string label, IReadOnlyList<string> directions)
{
    private static readonly NoDataMessage Nothing = new("The selected tenant has no sign-in in this direction that matches the pickers above.");

    private readonly ExportedParameter selectedAppId = new() { Name = "SelectedAppId", Default = Pickers.Anything };
    private readonly ExportedParameter selectedClientAppId = new() { Name = "SelectedClientAppId", Default = Pickers.Anything };
    private readonly ExportedParameter selectedUser = new() { Name = "SelectedUser", Default = Pickers.Anything };

    public string Prefix => prefix;

    public string Label => label;

    public QueryItem Results => new QueryItem<ResultRow>
    {
        Name = $"{prefix}-results",
        Title = $"{label} sign-ins by result",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 500,
            Columns =
            [
                new(nameof(ResultRow.Result), "Result") { Renderer = SharedColumns.Result },
                new(nameof(ResultRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(ResultRow.Users), "Users") { Number = NumberFormat.Count },
                new(nameof(ResultRow.Code), "Code"),
                new(nameof(ResultRow.Meaning), "Meaning"),
                new(nameof(ResultRow.Reason), "Reason in the log"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({directions})
            | where ExternalTenantId == {pick.SelectedTenantId}
            | summarize SignIns = count(), Users = count_distinct(UserKey), Reason = take_any(ResultDescription) by Result = Outcome, Code = ResultType
            | project Result, SignIns, Users, Code, Meaning = {ResultMeanings.Function}(Code), Reason
            | order by SignIns desc
            """),
    };

    public QueryItem Applications => new QueryItem<ApplicationRow>
    {
        Name = $"{prefix}-applications",
        Width = 60,
        Title = $"{label} applications (select one to narrow the users)",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Exports = [new(nameof(ApplicationRow.ResourceId), selectedAppId), new(nameof(ApplicationRow.ClientAppId), selectedClientAppId)],
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            SortBy = [new(nameof(ApplicationRow.SignIns))],
            Columns =
            [
                new(nameof(ApplicationRow.ResourceName), "Resource"),
                new(nameof(ApplicationRow.ResourceId), "Resource id"),
                new(nameof(ApplicationRow.ClientApp), "Client application"),
                new(nameof(ApplicationRow.ClientAppId), "Client application id"),
                new(nameof(ApplicationRow.Users), "Users") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(ApplicationRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(ApplicationRow.Failures), "Failures") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(ApplicationRow.Interrupts), "Interrupts") { Number = NumberFormat.Count },
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({directions})
            | where ExternalTenantId == {pick.SelectedTenantId}
            | summarize Users = count_distinct(UserKey), SignIns = count(), Failures = countif(Outcome == "failure"), Interrupts = countif(Outcome == "interrupt"),
                ResourceName = take_any(ResourceDisplayName), ClientApp = take_any(AppDisplayName) by ResourceId, ClientAppId = AppId
            | project ResourceName, ResourceId, ClientApp, ClientAppId, Users, SignIns, Failures, Interrupts
            | order by SignIns desc
            """),
    };

    public QueryItem Users => new QueryItem<UserRow>
    {
        Name = $"{prefix}-users",
        Width = 40,
        Title = $"{label} users (select one to narrow the sign-ins)",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Exports = [new(nameof(UserRow.UserKey), selectedUser)],
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            SortBy = [new(nameof(UserRow.SignIns))],
            Columns =
            [
                new(nameof(UserRow.User), "User"),
                new(nameof(UserRow.SignIns), "Sign-ins") { Renderer = new ColumnRenderer.Bar(Palette.Blue), Number = NumberFormat.Count },
                new(nameof(UserRow.Failures), "Failures") { Renderer = new ColumnRenderer.Bar(Palette.Red), Number = NumberFormat.Count },
                new(nameof(UserRow.LastSeen), "Last seen") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(UserRow.CaEnforced), "Conditional Access enforced, %") { Number = NumberFormat.Percent, Comment = "Share of successful sign-ins in which a policy granted access." },
                new(nameof(UserRow.MfaStrong), "Multifactor evidence, %") { Number = NumberFormat.Percent, Comment = "Share of successful sign-ins that prove multifactor authentication." },
                new(nameof(UserRow.TrustedDevice), "Managed or compliant device, %") { Number = NumberFormat.Percent },
                new(nameof(UserRow.Devices), "Devices"),
                GridColumn.Hidden(nameof(UserRow.UserKey)),
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({directions})
            | where ExternalTenantId == {pick.SelectedTenantId}
            | where {selectedAppId} == "*" or ResourceId == {selectedAppId}
            | where {selectedClientAppId} == "*" or AppId == {selectedClientAppId}
            | extend Succeeded = Outcome == "success", CaEnforced = {SignInEvidence.PolicyEnforced}(ConditionalAccessPolicies, ConditionalAccessStatus),
                Mfa = {MfaEvidence.Function}(tostring(Status.additionalDetails), AuthenticationDetails), Device = tostring(DeviceDetail.displayName)
            | summarize User = take_any(UserPrincipalName), SignIns = count(), Failures = countif(Outcome == "failure"), Successes = countif(Succeeded), LastSeen = max(CreatedDateTime),
                Enforced = countif(Succeeded and CaEnforced), Strong = countif(Succeeded and Mfa == "strong"), Trusted = countif(Succeeded and {SignInEvidence.DeviceTrusted}(DeviceDetail)),
                Names = make_set_if(Device, isnotempty(Device), 10) by UserKey
            | extend Share = iff(Successes == 0, real(null), 100.0 / Successes)
            | project User, SignIns, Failures, LastSeen, CaEnforced = round(Share * Enforced, 1), MfaStrong = round(Share * Strong, 1), TrustedDevice = round(Share * Trusted, 1),
                Devices = strcat_array(array_sort_asc(Names), ", "), UserKey
            | order by SignIns desc
            """),
    };

    public QueryItem SignIns => new QueryItem<SignInRow>
    {
        Name = $"{prefix}-sign-ins",
        Title = $"{label} sign-ins, newest 1,000",
        NoData = Nothing,
        Time = pick.Time,
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(SignInRow.CreatedDateTime), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(SignInRow.User), "User"),
                new(nameof(SignInRow.UserLink), "Profile") { Renderer = new ColumnRenderer.Link(new LinkAction.ToPage(Label: "Open user")) },
                new(nameof(SignInRow.Result), "Result") { Renderer = SharedColumns.Result },
                new(nameof(SignInRow.Code), "Code"),
                new(nameof(SignInRow.ResourceName), "Resource"),
                new(nameof(SignInRow.ClientApp), "Client application"),
                new(nameof(SignInRow.AccessType), "Kind of access"),
                new(nameof(SignInRow.Kind), "Interactive or not"),
                new(nameof(SignInRow.IPAddress), "IP address"),
                new(nameof(SignInRow.Country), "Country"),
                new(nameof(SignInRow.CaEnforced), "Conditional Access enforced"),
                new(nameof(SignInRow.Mfa), "Multifactor evidence"),
                new(nameof(SignInRow.Device), "Device"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {signIns.Rows}({directions})
            | where ExternalTenantId == {pick.SelectedTenantId}
            | where {selectedAppId} == "*" or ResourceId == {selectedAppId}
            | where {selectedClientAppId} == "*" or AppId == {selectedClientAppId}
            | where {selectedUser} == "*" or UserKey == {selectedUser}
            | top 1000 by CreatedDateTime
            | project CreatedDateTime, User = UserPrincipalName,
                UserLink = iff(UserKey == UserId, strcat("https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/", UserId), ""),
                Result = Outcome, Code = ResultType, ResourceName = ResourceDisplayName, ClientApp = AppDisplayName, AccessType = CrossTenantAccessType, Kind = SignInKind,
                IPAddress, Country = Location, CaEnforced = {SignInEvidence.PolicyEnforced}(ConditionalAccessPolicies, ConditionalAccessStatus),
                Mfa = {MfaEvidence.Function}(tostring(Status.additionalDetails), AuthenticationDetails), Device = tostring(DeviceDetail.displayName)
            """),
    };

    internal sealed record ResultRow(string Result, long SignIns, long Users, string Code, string Meaning, string Reason);

    internal sealed record ApplicationRow(string ResourceName, string ResourceId, string ClientApp, string ClientAppId, long Users, long SignIns, long Failures, long Interrupts);

    internal sealed record UserRow(string User, long SignIns, long Failures, DateTime LastSeen, double CaEnforced, double MfaStrong, double TrustedDevice, string Devices, string UserKey);

    internal sealed record SignInRow(
        DateTime CreatedDateTime,
        string User,
        string UserLink,
        string Result,
        string Code,
        string ResourceName,
        string ClientApp,
        string AccessType,
        string Kind,
        string IPAddress,
        string Country,
        bool CaEnforced,
        string Mfa,
        string Device);
}
