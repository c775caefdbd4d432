using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What the tab about synchronisation shows of sample events. The sample clock stands at ten o'clock on a Monday.</summary>
public sealed class TrustSynchronisationRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly TenantSettings Settings = new();
    private static readonly Workbook Workbook = Pack.Default.Workbooks.Single(workbook => workbook.Key == "TrustAndPeering");
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    [Fact]
    public void Tenants_that_may_synchronise_are_listed_with_who_allowed_it() => Of(
            Sync(Tenants.Unlisted, allowed: true, 40),
            Sync(Tenants.Unlisted, allowed: true, 3),
            Sync(Tenants.Partner, allowed: true, 9),
            Sync(Tenants.Partner, allowed: false, 2))
        .Cells("sync-enabled", "State", "Kind", "Partner", "ExternalTenantId", "Relationship", "Setting", "AllowedOn", "AllowedBy", "LastChange").ShouldBe(
        [
            $"allowed | synchronisation | {Tenants.Unlisted} | {Tenants.Unlisted} | unknown | synchronisation allowed | 2026-01-21 10:00 | adm-bob@contoso.com | 2026-02-27 10:00",
            $"ended | synchronisation | Fabrikam | {Tenants.Partner} | partner | synchronisation not allowed | 2026-02-21 10:00 | adm-bob@contoso.com | 2026-02-28 10:00",
        ]);

    [Fact]
    public void What_was_allowed_again_is_allowed_since_then() => Of(Sync(Tenants.Partner, allowed: true, 9), Sync(Tenants.Partner, allowed: false, 5), Sync(Tenants.Partner, allowed: true, 2))
        .Cells("sync-enabled", "State", "Partner", "AllowedOn").ShouldBe(["allowed | Fabrikam | 2026-02-28 10:00"]);

    [Theory]
    [InlineData("Delete a partner cross-tenant identity sync setting.")]
    [InlineData("DELETE PARTNER SPECIFIC CROSS-TENANT ACCESS SETTING")]
    public void A_deletion_ends_synchronisation(string operation) => Of(Sync(Tenants.Partner, allowed: true, 9), At(PolicyEvent.Of(operation, People.Carol, ("tenantId", Quoted(Tenants.Partner), null)), 1))
        .Cells("sync-enabled", "State", "Partner", "LastChangedBy").ShouldBe(["ended | Fabrikam | carol@contoso.com"]);

    [Fact]
    public void Multitenant_organisations_are_a_kind_of_their_own() => Of(
            Sync(Tenants.Partner, allowed: true, 9),
            At(PolicyEvent.Of(Operations.MultitenantOrganizationJoined[0], People.Bob, ("tenantId", null, Quoted(Tenants.Partner))), 8),
            At(PolicyEvent.Of(Operations.MultitenantOrganizationLeft[0], People.Bob, ("tenantId", Quoted(Tenants.Partner), null)), 7))
        .Cells("sync-enabled", "State", "Kind", "Setting").ShouldBe(
            ["allowed | synchronisation | synchronisation allowed", "ended | multitenant organisation | left the multitenant organisation"]);

    [Fact]
    public void Tries_that_failed_and_settings_that_were_never_allowed_are_not_listed() => Of(Sync(Tenants.Partner, allowed: true, 9) with { Result = "failure" }, Sync(Tenants.Unlisted, allowed: false, 8))
        .Show("sync-enabled").ShouldBeEmpty();

    [Fact]
    public void Objects_are_counted_once_a_day_however_often_they_were_tried()
    {
        AADProvisioningLogs made = Provisioned("Create", "s-1", 1);
        PickedWorkbook workbook = Of(
            made, made with { IngestedAt = made.TimeGenerated.GetValueOrDefault().AddHours(1) },
            Provisioned("create", "S-1", 1.01, "Failure"), Provisioned("CREATE", "s-1", 1.02, "Failure"),
            Provisioned("Create", "s-2", 1, "Failure"), Provisioned("Create", "s-2", 1.1, "failure"),
            Provisioned("Update", "s-1", 1), Provisioned("Disable", "s-3", 1), Provisioned("Delete", "s-4", 1) with { ResultType = null, ProvisioningStatusInfo = """{"Status":"success"}""" },
            Provisioned("Create", "s-5", 1, "Skipped"), Provisioned("Other", "s-6", 1), Provisioned("Create", "s-7", 31),
            Provisioned("Create", "s-8", 2) with { TargetSystem = null, SourceIdentity = null });
        workbook.Cells("provisioning-per-day", "Day", "Action", "Objects").ShouldBe(
        [
            "2026-02-28 00:00 | created | 1",
            "2026-03-01 00:00 | changed | 1", "2026-03-01 00:00 | created | 1", "2026-03-01 00:00 | failed | 1", "2026-03-01 00:00 | removed | 2",
        ]);
        workbook.Cells("provisioning-systems", "Day", "TargetSystem", "Created", "Changed", "Removed", "Failed", "External").ShouldBe(
        [
            "2026-03-01 00:00 | Microsoft Entra ID | 1 | 1 | 2 | 1 | 5",
            "2026-02-28 00:00 | (not in the log) | 1 | 0 | 0 | 0 | 1",
        ]);
    }

    [Fact]
    public void Members_show_once_though_two_logs_tell_of_them() => Of(
            Sync(Tenants.Unlisted, allowed: true, 40),
            Made(People.Mal, "Member", 1),
            Logged(People.Mal, 1.001),
            Made(People.Gina, "Member", 2),
            Made(People.Otto, "Guest", 2),
            Made(People.Gina, "Member", 2) with { Id = "other", InitiatedBy = AuditEvent.User(People.Bob), TargetResources = Target(People.Otto, "Member") },
            Made(People.Otto, "Member", 31))
        .Cells("created-members", "Created", "User", "HomeName", "UserId", "Accounts", "Partner", "ExternalTenantId", "Relationship", "AllowedOn", "AllowedBy", "Logs").ShouldBe(
        [
            $"2026-03-01 09:58 | mal_evil.example#ext#@contoso.onmicrosoft.com | mal@evil.example | {People.Mal.Id} | 1 | {Tenants.Unlisted} | {Tenants.Unlisted} | unknown | 2026-01-21 10:00 | adm-bob@contoso.com | audit log, provisioning log",
            $"2026-02-28 10:00 | gina_fabrikam.com#ext#@contoso.onmicrosoft.com | gina@fabrikam.com | {People.Gina.Id} | 1 | Fabrikam | {Tenants.Partner} | partner | 2026-01-21 10:00 | adm-bob@contoso.com | audit log",
        ]);

    [Fact]
    public void A_member_that_was_made_again_has_two_accounts() => Of(Made(People.Gina, "Member", 9), Made(People.Gina with { ObjectId = new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb99") }, "Member", 2))
        .Cells("created-members", "Created", "HomeName", "Accounts", "AllowedOn").ShouldBe(["2026-02-21 10:00 | gina@fabrikam.com | 2 | "]);

    [Fact]
    public void Pickers_narrow_members_and_tenants()
    {
        IReadOnlyList<TableRow> given = [Sync(Tenants.Unlisted, allowed: true, 5), Sync(Tenants.Partner, allowed: true, 4), Made(People.Mal, "Member", 1), Made(People.Gina, "Member", 1)];
        Of(given).Pick("ExternalTenant", Tenants.Partner.ToString().ToUpperInvariant()).Cells("sync-enabled", "Partner").ShouldBe(["Fabrikam"]);
        Of(given).Pick("ExternalTenant", Tenants.Partner.ToString(), Tenants.Unlisted.ToString()).Show("sync-enabled").Count.ShouldBe(2);
        Of(given).Pick("Relationship", "unknown").Cells("sync-enabled", "Partner").ShouldBe([Tenants.Unlisted.ToString()]);
        Of(given).Pick("User", "GINA@").Cells("created-members", "HomeName").ShouldBe(["gina@fabrikam.com"]);
        Of(given).Pick("HomeTenant", Tenants.Sibling.ToString()).Show("created-members").ShouldBeEmpty();
    }

    private static string Quoted(Guid tenant) => $"\"{tenant}\"";

    private static AuditLogs Sync(Guid partner, bool allowed, double days) => At(
        PolicyEvent.Of(
            Operations.SyncSettings[1], People.Bob, ("tenantId", null, Quoted(partner)),
            ("identitySynchronization", $$$"""{"userSyncInbound":{"isSyncAllowed":{{{(allowed ? "false" : "true")}}}}}""", $$$"""{"userSyncInbound":{"IsSyncAllowed":{{{(allowed ? "true" : "false")}}}}}""")),
        days);

    private static AADProvisioningLogs Provisioned(string action, string source, double days, string result = "Success") => new()
    {
        TimeGenerated = Sample.Ago(TimeSpan.FromDays(days)),
        Id = Sample.Id($"provisioning {action} {source} {days}"),
        AADTenantId = Tenants.Home.ToString(),
        JobId = "job-1",
        ProvisioningAction = action,
        ResultType = result,
        SourceIdentity = $$"""{"Id":"{{source}}","identityType":"User"}""",
        TargetIdentity = $$"""{"id":"t-{{source}}","displayName":"{{source}}_fabrikam.com#EXT#@contoso.onmicrosoft.com"}""",
        TargetSystem = """{"id":"x","displayName":"Microsoft Entra ID"}""",
    };

    private static AADProvisioningLogs Logged(Person user, double days) => Provisioned("Create", "s-9", days) with
    {
        TargetIdentity = $$"""{"id":"{{user.Id.ToUpperInvariant()}}","displayName":"{{user.DirectoryUpn}}"}""",
        ModifiedProperties = """[{"displayName":"UserType","oldValue":null,"newValue":"Member"}]""",
    };

    private static AuditLogs Made(Person user, string userType, double days) => At(PolicyEvent.Of(Operations.UserAdded, user), days) with
    {
        InitiatedBy = AuditEvent.Application("microsoft.azure.SyncFabric", new("cccccccc-cccc-4ccc-8ccc-cccccccccc05")),
        TargetResources = Target(user, userType),
    };

    private static Dynamic Target(Person user, string userType) => DirectoryEvent.Targets(DirectoryEvent.UserTarget(user, ("UserType", "[]", $"[\"{userType}\"]")));

    private static AuditLogs At(AuditLogs happened, double days)
    {
        DateTime time = Sample.Ago(TimeSpan.FromDays(days));
        string id = Sample.Id($"{happened.Id} {time:O}");
        return happened with { Id = id, CorrelationId = id, TimeGenerated = time, ActivityDateTime = time };
    }

    private PickedWorkbook Of(params IReadOnlyList<TableRow> given) => new(Workbook, host.FrontEnd, Schema)
    {
        Given = given,
        Watchlists = [Lists.Directory(Settings, TenantDirectory.Fabrikam)],
    };
}
