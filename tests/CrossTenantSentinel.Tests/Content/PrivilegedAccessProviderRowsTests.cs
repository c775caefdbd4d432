using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about service providers shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class PrivilegedAccessProviderRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "PrivilegedCrossTenantAccess");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);
    private static readonly Person Engineer = new("engineer@microsoft.com", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb08"), Tenants.Microsoft);

    [Fact]
    public void Providers_show_users_countries_and_tools()
    {
        PickedWorkbook workbook = Of(
            Provider(People.Tess, Days(1)) with { AppId = AppIds.AzurePowerShell, AppDisplayName = "Azure PowerShell", Location = "de" },
            Provider(People.Tess, Days(2)) with { ResultType = "50126", CrossTenantAccessType = "ServiceProvider" },
            Provider(People.Tess, Days(3)) with { UserId = AccountIds.Nobody, UserPrincipalName = "", IPAddress = "198.51.100.7" },
            SignIn.NonInteractive(Provider(People.Mal, Days(4))),
            SignIn.Inbound(People.Gina, Days(1)));
        workbook.Cells("provider-sign-ins", "Provider", "Relationship", "Agreed", "Users", "SignIns", "Failures", "Countries", "Tools", "FirstSeen", "LastSeen").ShouldBe(
        [
            "Example Managed Services | serviceProvider | yes | 2 | 3 | 1 | DE, NL | Azure PowerShell | 2026-02-27 10:00 | 2026-03-01 10:00",
            "44444444-4444-4444-8444-444444444444 | unknown | no | 1 | 1 | 0 | NL |  | 2026-02-26 10:00 | 2026-02-26 10:00",
        ]);
        workbook.Cells("provider-users", "Provider", "User", "SignIns", "Failures", "Countries", "Applications", "Mfa", "RiskLevel").ShouldBe(
        [
            "Example Managed Services | tess@msp.example | 2 | 1 | DE, NL | Azure PowerShell, Microsoft Graph | unknown | none",
            "Example Managed Services | 198.51.100 | 1 | 0 | NL | Microsoft Graph | unknown | none",
            "44444444-4444-4444-8444-444444444444 | mal@evil.example | 1 | 0 | NL | Microsoft Graph | unknown | none",
        ]);
        workbook.Cells("provider-countries", "Country", "SignIns", "Users", "Providers").ShouldBe(["NL | 3 | 3 | 2", "DE | 1 | 1 | 1"]);
    }

    [Fact]
    public void A_technician_whose_home_tenant_is_not_logged_shows() => Of(Provider(People.Tess, Days(1)) with { HomeTenantId = "" })
        .Cells("provider-sign-ins", "Provider", "ExternalTenantId", "Agreed", "Users").ShouldBe(["(no tenant in the log) |  | no | 1"]);

    [Fact]
    public void Hours_are_counted_by_weekday_and_every_hour_has_a_row()
    {
        IReadOnlyList<string> hours = Of(Provider(People.Tess, Days(0)), Provider(People.Tess, Days(1)), Provider(People.Tess, TimeSpan.FromHours(7)), Provider(People.Tess, Days(7)))
            .Cells("provider-hours", "Hour", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
        hours.Count.ShouldBe(24);
        hours[3].ShouldBe("03:00 | 1 | 0 | 0 | 0 | 0 | 0 | 0");
        hours[10].ShouldBe("10:00 | 2 | 0 | 0 | 0 | 0 | 0 | 1");
        hours[23].ShouldBe("23:00 | 0 | 0 | 0 | 0 | 0 | 0 | 0");
    }

    [Fact]
    public void Support_sessions_are_held_against_approved_requests()
    {
        AuditLogs approval = AuditEvent.SupportApproval(People.Bob, Days(11));
        PickedWorkbook workbook = Of(
            approval,
            approval with { IngestedAt = approval.TimeGenerated.GetValueOrDefault().AddHours(1) },
            AuditEvent.SupportApproval(People.Bob, Days(35)),
            AuditEvent.SupportApproval(People.Carol, Days(2)) with { OperationName = "Request rejected" },
            Support(Days(10)),
            Support(Days(10) - TimeSpan.FromHours(1)),
            Support(Days(12)),
            Support(Days(3)),
            Support(Days(29)),
            Support(Days(1)) with { ResultType = "50105" });
        workbook.Cells("support-sessions", "FirstSeen", "LastSeen", "Engineer", "Verdict", "Approvals", "LastApproval", "SignIns").ShouldBe(
        [
            "2026-03-01 10:00 | 2026-03-01 10:00 | engineer@microsoft.com | not let in | 0 |  | 1",
            "2026-02-27 10:00 | 2026-02-27 10:00 | engineer@microsoft.com | no approved request | 0 |  | 1",
            "2026-02-20 10:00 | 2026-02-20 11:00 | engineer@microsoft.com | approved request | 1 | 2026-02-19 10:00 | 2",
            "2026-02-18 10:00 | 2026-02-18 10:00 | engineer@microsoft.com | no approved request | 0 |  | 1",
            "2026-02-01 10:00 | 2026-02-01 10:00 | engineer@microsoft.com | approved request | 1 | 2026-01-26 10:00 | 1",
        ]);
        workbook.Cells("support-numbers", "Metric", "Value").ShouldBe(["Sessions | 5", "Sessions without approved request | 2", "Approved requests | 1"]);
        workbook.Cells("support-requests", "Time", "Operation", "By", "Result").ShouldBe(
            ["2026-02-28 10:00 | Request rejected | carol@contoso.com | success", "2026-02-19 10:00 | Request approved | adm-bob@contoso.com | success"]);
    }

    [Fact]
    public void Approved_requests_show_without_a_session() => Of(AuditEvent.SupportApproval(People.Bob, Days(2)))
        .Cells("support-numbers", "Metric", "Value").ShouldBe(["Sessions | 0", "Sessions without approved request | 0", "Approved requests | 1"]);

    [Fact]
    public void Delegations_of_Azure_access_show_tenant_approval_and_outcome()
    {
        AzureActivity assigned = Delegation("registrationAssignments/write", Days(1));
        AzureActivity defined = Delegation("REGISTRATIONDEFINITIONS/WRITE", Days(1)) with { CorrelationId = assigned.CorrelationId };
        AzureActivity foreign = Delegation("registrationDefinitions/write", Days(2));
        AzureActivity refused = Delegation("registrationAssignments/write", Days(3));
        Of(
            AzureEvent.Start(defined, Request(Tenants.ServiceProvider)), defined, assigned,
            AzureEvent.Start(foreign, Request(Tenants.Unlisted)), foreign,
            AzureEvent.Failed(refused, "AuthorizationFailed", "No."),
            Delegation("registrationAssignments/delete", Days(4)),
            Delegation("registrationAssignments/write", Days(31)))
            .Cells("lighthouse-delegations", "Time", "Change", "ManagingTenant", "Approved", "SubscriptionId", "By", "FromOutside", "Outcome").ShouldBe(
            [
                $"2026-03-01 10:00 | delegated | Example Managed Services | yes | {OwnSubscriptions.Production.SubscriptionId} | adm-bob@contoso.com | no | success",
                $"2026-02-28 10:00 | delegated | 44444444-4444-4444-8444-444444444444 | no | {OwnSubscriptions.Production.SubscriptionId} | adm-bob@contoso.com | no | success",
                $"2026-02-27 10:00 | delegated | (not in the log) |  | {OwnSubscriptions.Production.SubscriptionId} | adm-bob@contoso.com | no | failure",
                $"2026-02-26 10:00 | taken back | (not in the log) |  | {OwnSubscriptions.Production.SubscriptionId} | adm-bob@contoso.com | no | success",
            ]);
    }

    private static SigninLogs Provider(Person by, TimeSpan ago) => SignIn.Inbound(by, ago) with { CrossTenantAccessType = CrossTenantAccessTypes.ServiceProvider };

    private static SigninLogs Support(TimeSpan ago) => SignIn.Inbound(Engineer, ago) with { CrossTenantAccessType = CrossTenantAccessTypes.MicrosoftSupport };

    private static AzureActivity Delegation(string operation, TimeSpan ago) =>
        AzureEvent.Of($"Microsoft.ManagedServices/{operation}", People.Bob, $"{AzureEvent.Subscription}/providers/microsoft.managedservices/{operation.Split('/')[0]}/d-1", ago);

    private static string Request(Guid tenant) => $$$"""{"properties":{"managedByTenantId":"{{{tenant.ToString().ToUpperInvariant()}}}","authorizations":[]}}""";

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam, TenantDirectory.Msp)],
    };

    private static TimeSpan Days(double count) => TimeSpan.FromDays(count);
}
