using CrossTenantSentinel.Content.Inbound;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.RunUnderSettings;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What detections of inbound access do under other settings than the default, which scenarios cannot say.</summary>
public sealed class InboundSettingsTests
{
    private const string Gina = "gina@fabrikam.com";
    private const string Mal = "mal@evil.example";

    public static TheoryData<string, TenantSettings, string[]> Filters => new()
    {
        { "no filter", new(), [Gina, Gina, Mal] },
        { "the all-value in another spelling", new() { InboundUserFilter = "All", InboundAppFilter = "ALL", InboundTenantFilter = "all", InboundStatusFilter = "All" }, [Gina, Gina, Mal] },
        { "user by name, any case", new() { InboundUserFilter = "GINA" }, [Gina, Gina] },
        { "user by principal name, any case", new() { InboundUserFilter = "Gina@Fabrikam.COM" }, [Gina, Gina] },
        { "user by object id", new() { InboundUserFilter = People.Mal.Id }, [Mal] },
        { "part of a name finds nobody", new() { InboundUserFilter = "gin" }, [] },
        { "application by name", new() { InboundAppFilter = "azure portal" }, [Gina] },
        { "application by id", new() { InboundAppFilter = AppIds.AzurePortal.ToUpperInvariant() }, [Gina] },
        { "tenant by id", new() { InboundTenantFilter = Tenants.Unlisted.ToString() }, [Mal] },
        { "tenant by name", new() { InboundTenantFilter = "fabrikam" }, [Gina, Gina] },
        { "status", new() { InboundStatusFilter = "failure" }, [Gina] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filters_of_the_inventory_compare_whole_values(string name, TenantSettings tenant, string[] users)
    {
        TableRow[] given =
        [
            SignIn.Inbound(by: People.Gina, ago: TimeSpan.FromHours(2)),
            SignIn.Inbound(by: People.Gina, ago: TimeSpan.FromHours(1)) with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal", ResultType = "50105" },
            SignIn.Inbound(by: People.Mal),
        ];

        Users(AccessInventory.Query, tenant, given).ShouldBe(users, ignoreOrder: true, name);
    }

    [Fact]
    public void A_mail_domain_without_a_tenant_is_new_when_domains_are_tracked()
    {
        SigninLogs signIn = SignIn.Inbound(by: People.Otto) with { HomeTenantId = Tenants.Home.ToString() };

        Users(NewHomeTenant.Rule, new(), signIn).ShouldBeEmpty();
        Users(NewHomeTenant.Rule, new() { TrackNonEntraDomains = true }, signIn).ShouldBe([People.Otto.UserPrincipalName]);
        Users(NewHomeTenant.Rule, new() { TrackNonEntraDomains = true }, signIn, signIn with { Id = "earlier", TimeGenerated = Sample.Ago(TimeSpan.FromDays(5)) }).ShouldBeEmpty();
    }

    [Fact]
    public void An_approved_partner_is_new_when_approval_does_not_silence()
    {
        SigninLogs signIn = SignIn.Inbound(by: People.Gina);

        Users(NewHomeTenant.Rule, new(), signIn).ShouldBeEmpty();
        Users(NewHomeTenant.Rule, new() { SuppressApproved = false }, signIn).ShouldBe([Gina]);
    }

    [Fact]
    public void A_known_command_line_alerts_with_severity_low_when_every_use_counts()
    {
        SigninLogs signIn = SignIn.Inbound(by: People.Gina) with { AppId = AppIds.AzureCli };
        SigninLogs earlier = signIn with { Id = "earlier", TimeGenerated = Sample.Ago(TimeSpan.FromDays(3)) };

        Users(GuestCliTools.Rule, new(), signIn, earlier).ShouldBeEmpty();
        Column(GuestCliTools.Rule, new() { GuestToolAlertAlways = true }, "Severity", signIn, earlier).ShouldBe(["Low"]);
    }

    [Fact]
    public void Users_of_our_other_tenants_count_when_no_relationship_is_excluded()
    {
        SigninLogs cli = SignIn.Inbound(by: People.Mia) with { AppId = AppIds.AzureCli };
        SigninLogs portal = SignIn.Inbound(by: People.Mia) with { AppId = AppIds.AzurePortal };
        TenantSettings everybody = new() { ExcludedGuestRelationships = [] };

        Users(GuestCliTools.Rule, new(), cli).ShouldBeEmpty();
        Users(GuestCliTools.Rule, everybody, cli).ShouldBe([People.Mia.UserPrincipalName]);
        Users(GuestPortalFirst.Rule, new(), portal).ShouldBeEmpty();
        Users(GuestPortalFirst.Rule, everybody, portal).ShouldBe([People.Mia.UserPrincipalName]);
    }

    [Fact]
    public void Denials_over_three_hours_count_when_the_window_is_longer()
    {
        SigninLogs[] denials =
        [
            .. Enumerable.Range(0, 3).Select(number => SignIn.Inbound(by: People.Gina, ago: TimeSpan.FromMinutes(5 + (60 * number))) with { ResultType = "50105", AppId = $"app-{number}" }),
        ];

        Users(GuestDeniedApps.Rule, new(), denials).ShouldBeEmpty();
        Users(GuestDeniedApps.Rule, new() { DeniedAppsWindow = TimeSpan.FromHours(4) }, denials).ShouldBe([Gina]);
    }
}
