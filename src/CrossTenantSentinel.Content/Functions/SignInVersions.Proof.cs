using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class SignInVersions
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<VersionRow> Proof => new(self => Kql.Query($$"""
        {{self}}(ago(14d), dynamic([{{Directions.Inbound}}, {{Directions.InboundNonEntra}}, {{Directions.Outbound}}, {{Directions.Foreign}}]))
        | project SignInKind, Direction, ExternalTenantId, UserId, UserPrincipalName, AppId, ResourceAppId, CountryCode, DeviceId, IsCompliant, IsManaged, CaEnforced, StatusDetails,
            RiskRank, Ingested
        """))
    {
        Scenarios =
        [
            new("sign-ins of both tables have the same form, objects and JSON text alike")
            {
                Given = [Inbound, SignIn.NonInteractive(Inbound)],
                Expect = [Row, Row with { SignInKind = SignInKinds.NonInteractive }],
            },
            Gives("our user abroad is in the tenant of the resource", SignIn.Outbound(Alice, Tenants.Partner), Abroad),
            Gives(
                "a stranger abroad is in the tenant of the resource", SignIn.Outbound(Alice, Tenants.Partner) with { HomeTenantId = Tenants.Unlisted.ToString() },
                Abroad with { Direction = Directions.Foreign }),
            Gives("a guest without an Entra home has no tenant", Inbound with { HomeTenantId = "" }, Row with { Direction = Directions.InboundNonEntra, ExternalTenantId = "" }),
            Gives(
                "ids and names lose their case",
                Inbound with { HomeTenantId = Lettered.ToUpperInvariant(), UserId = Lettered.ToUpperInvariant(), UserPrincipalName = "GINA@fabrikam.com", AppId = Lettered.ToUpperInvariant(), ResourceIdentity = Lettered.ToUpperInvariant() }, Row),
            Gives("names lose the mark of personal accounts", Inbound with { UserPrincipalName = "LIVE.com#gina@fabrikam.com" }, Row),
            Gives("without a location the details say the country", Inbound with { Location = "" }, Row with { CountryCode = "NL" }),
            Gives("a device that the log does not describe is neither managed nor unmanaged", Inbound with { DeviceDetail = Dynamic.Parse("{}") }, Row with { DeviceId = "", IsCompliant = null, IsManaged = null }),
            new("missing objects and empty JSON text are missing")
            {
                Given = [Bare, SignIn.NonInteractive(Bare) with { DeviceDetail = "", LocationDetails = "", Status = "", ConditionalAccessPolicies = "" }],
                Expect = [BareRow, BareRow with { SignInKind = SignInKinds.NonInteractive }],
            },
            Policies(enforced: true, "a policy that succeeded", ("CA01", "SUCCESS")),
            Policies(enforced: true, "a policy that failed, after one that was not applied", ("CA01", "notApplied"), ("CA02", "failure")),
            Policies(enforced: false, "a policy that only reports", ("CA01", "reportOnlySuccess"), ("CA02", "reportOnlyFailure")),
            Policies(enforced: false, "a policy whose name imitates a result", ("\"result\":\"success\"", "notApplied")),
            Gives("without policies the status tells that one was enforced, whatever its case", Inbound with { ConditionalAccessPolicies = null, ConditionalAccessStatus = "Failure" }, Row),
            Gives("without policies the status tells that none was enforced", Inbound with { ConditionalAccessPolicies = SignIn.Policies(), ConditionalAccessStatus = "notApplied" }, Row with { CaEnforced = false }),
            Gives("with policies the status does not count", Inbound with { ConditionalAccessPolicies = SignIn.Policies(("CA01", "notApplied")), ConditionalAccessStatus = "success" }, Row with { CaEnforced = false }),
            Gives("the higher of the two risks counts", Inbound with { RiskLevelDuringSignIn = "low", RiskLevelAggregated = "high" }, Row with { RiskRank = 4 }),
            Gives("a row that arrives just before the run counts", Inbound with { IngestedAt = Sample.Ago(TimeSpan.FromSeconds(1)) }, Row with { Ingested = Sample.Ago(TimeSpan.FromSeconds(1)) }),
            Quiet("a row that arrives at the run's time is the next run's", Inbound with { IngestedAt = Scenario.DefaultNow }),
            Quiet("a direction that is not asked for is left out", SignIn.Internal(Alice)),
            Quiet("a row without any tenant is left out", Inbound with { AADTenantId = null, HomeTenantId = null, ResourceTenantId = null }),
            Quiet("a sign-in before the given time is left out", Inbound with { TimeGenerated = Sample.Ago(15.Days) }),
            Quiet("a non-interactive sign-in before the given time is left out", SignIn.NonInteractive(Inbound) with { TimeGenerated = Sample.Ago(15.Days) }),
        ],
    };

    private static SigninLogs Inbound => SignIn.Inbound(Gina) with
    {
        HomeTenantId = Lettered,
        UserId = Lettered,
        AppId = Lettered,
        ResourceIdentity = Lettered,
        DeviceDetail = Dynamic.Of(new { deviceId = "d-1", isCompliant = true, isManaged = false }),
        Status = Dynamic.Of(new { additionalDetails = "MFA completed in Azure AD" }),
    };

    private static SigninLogs Bare => Inbound with { DeviceDetail = null, LocationDetails = null, Status = null, ConditionalAccessPolicies = null, ConditionalAccessStatus = null, Location = null };

    private static VersionRow Row => new(
        SignInKinds.Interactive, Directions.Inbound, Lettered, Lettered, Gina.UserPrincipalName, Lettered, Lettered, "NL", "d-1", IsCompliant: true, IsManaged: false,
        CaEnforced: true, "MFA completed in Azure AD", RiskRank: 0, Sample.Ago(5.Minutes));

    private static VersionRow BareRow => Row with { CountryCode = "", DeviceId = "", IsCompliant = null, IsManaged = null, CaEnforced = false, StatusDetails = "" };

    private static VersionRow Abroad => new(
        SignInKinds.Interactive, Directions.Outbound, Tenants.Partner.ToString(), Alice.Id, Alice.UserPrincipalName, AppIds.MicrosoftGraph, "00000002-0000-0ff1-ce00-000000000000", "NL", "",
        IsCompliant: true, IsManaged: true, CaEnforced: false, "", RiskRank: 0, Sample.Ago(5.Minutes));

    private static Scenario<VersionRow> Gives(string name, SigninLogs signIn, VersionRow row) => new(name) { Given = [signIn], Expect = [row] };

    private static Scenario<VersionRow> Policies(bool enforced, string name, params IEnumerable<(string Name, string Result)> policies) => Gives(
        $"{name} is {(enforced ? "enforced" : "not enforced")}", Inbound with { ConditionalAccessPolicies = SignIn.Policies(policies) }, Row with { CaEnforced = enforced });

    private static Scenario<VersionRow> Quiet(string name, TableRow signIn) => new(name) { Given = [signIn], Expect = [] };

    internal sealed record VersionRow(
        string SignInKind, string Direction, string ExternalTenantId, string UserId, string UserPrincipalName, string AppId, string ResourceAppId, string CountryCode, string DeviceId,
        bool? IsCompliant, bool? IsManaged, bool CaEnforced, string StatusDetails, long RiskRank, DateTime Ingested);
}
