using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>
/// Sign-ins that nothing is wrong with; a scenario changes what it is about with <c>with { ... }</c>. Two sign-ins of the same user to the
/// same tenant at the same time have the same id: give them different times.
/// </summary>
public static class SignIn
{
    /// <summary>The address everybody signs in from.</summary>
    public const string Address = "203.0.113.10";

    /// <summary>The application everybody uses.</summary>
    public const string App = "Microsoft Graph";

    /// <summary>The resource everybody uses.</summary>
    public const string Resource = "Office 365 Exchange Online";

    /// <summary>A sign-in at home: interactive, multifactor, from a managed device, policy enforced.</summary>
    /// <param name="by">The user; a member of the home tenant.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static SigninLogs Internal(Person by, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Event(by, Tenants.Home, Tenants.Home, ago) with
        {
            CrossTenantAccessType = CrossTenantAccessTypes.None,
            UserType = "Member",
            ConditionalAccessStatus = "success",
            ConditionalAccessPolicies = Policies(("CA01 MFA", "success")),
            DeviceDetail = ManagedDevice,
        };
    }

    /// <summary>A sign-in of our user to another tenant, as our log shows it: our user is a guest there and our policies do not apply.</summary>
    /// <param name="by">The user; a member of the home tenant.</param>
    /// <param name="to">The other tenant.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static SigninLogs Outbound(Person by, Guid to, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Event(by, Tenants.Home, to, ago) with
        {
            CrossTenantAccessType = CrossTenantAccessTypes.Collaboration,
            UserType = "Guest",
            ConditionalAccessStatus = "notApplied",
            ConditionalAccessPolicies = Policies(),
            DeviceDetail = ManagedDevice,
        };
    }

    /// <summary>A sign-in of a guest to our tenant, with our policy enforced.</summary>
    /// <param name="by">The guest.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static SigninLogs Inbound(Person by, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Event(by, by.Home, Tenants.Home, ago) with
        {
            CrossTenantAccessType = CrossTenantAccessTypes.Collaboration,
            UserType = by.UserType,
            ConditionalAccessStatus = "success",
            ConditionalAccessPolicies = Policies(("CA01 MFA", "success")),
            DeviceDetail = Dynamic.Parse("{}"),
        };
    }

    /// <summary>The same sign-in as the non-interactive table writes it: objects as JSON text.</summary>
    public static AADNonInteractiveUserSignInLogs NonInteractive(SigninLogs signIn)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        return new()
        {
            TimeGenerated = signIn.TimeGenerated,
            CreatedDateTime = signIn.CreatedDateTime,
            Id = signIn.Id,
            CorrelationId = signIn.CorrelationId,
            AADTenantId = signIn.AADTenantId,
            HomeTenantId = signIn.HomeTenantId,
            ResourceTenantId = signIn.ResourceTenantId,
            CrossTenantAccessType = signIn.CrossTenantAccessType,
            UserPrincipalName = signIn.UserPrincipalName,
            UserId = signIn.UserId,
            UserType = signIn.UserType,
            AppId = signIn.AppId,
            AppDisplayName = signIn.AppDisplayName,
            ResourceDisplayName = signIn.ResourceDisplayName,
            ResourceIdentity = signIn.ResourceIdentity,
            ResultType = signIn.ResultType,
            ResultDescription = signIn.ResultDescription,
            Status = signIn.Status?.Json,
            UserAgent = signIn.UserAgent,
            IPAddress = signIn.IPAddress,
            Location = signIn.Location,
            LocationDetails = signIn.LocationDetails?.Json,
            DeviceDetail = signIn.DeviceDetail?.Json,
            ConditionalAccessStatus = signIn.ConditionalAccessStatus,
            ConditionalAccessPolicies = signIn.ConditionalAccessPolicies?.Json,
            AuthenticationDetails = signIn.AuthenticationDetails,
            AuthenticationRequirement = signIn.AuthenticationRequirement,
            RiskLevelDuringSignIn = signIn.RiskLevelDuringSignIn,
            RiskLevelAggregated = signIn.RiskLevelAggregated,
            RiskState = signIn.RiskState,
            RiskDetail = signIn.RiskDetail,
            RiskEventTypes_V2 = signIn.RiskEventTypes_V2,
            IsRisky = signIn.IsRisky,
            IsInteractive = false,
        };
    }

    /// <summary>Conditional Access policies with their results.</summary>
    public static Dynamic Policies(params IEnumerable<(string Name, string Result)> policies) =>
        Dynamic.Of(policies.Select(policy => new { displayName = policy.Name, result = policy.Result }).ToArray());

    private static Dynamic ManagedDevice => Dynamic.Of(new { isCompliant = true, isManaged = true, trustType = "Azure AD joined" });

    private static SigninLogs Event(Person by, Guid home, Guid resource, TimeSpan? ago)
    {
        DateTime time = Sample.Ago(ago ?? Sample.Recently);
        string id = Sample.Id($"sign-in {by.UserPrincipalName} {home} {resource} {time:O}");
        return new()
        {
            TimeGenerated = time,
            CreatedDateTime = time,
            Id = id,
            CorrelationId = id,
            AADTenantId = Tenants.Home.ToString(),
            HomeTenantId = home.ToString(),
            ResourceTenantId = resource.ToString(),
            UserPrincipalName = by.UserPrincipalName,
            UserId = by.Id,
            AppId = AppIds.MicrosoftGraph,
            AppDisplayName = App,
            ResourceDisplayName = Resource,
            ResourceIdentity = "00000002-0000-0ff1-ce00-000000000000",
            ResultType = ResultCodes.Success,
            Status = Dynamic.Of(new { errorCode = 0 }),
            IPAddress = Address,
            Location = "NL",
            LocationDetails = Dynamic.Of(new { city = "Utrecht", countryOrRegion = "NL", geoCoordinates = new { latitude = 52.09, longitude = 5.12 } }),
            AuthenticationRequirement = "multiFactorAuthentication",
            RiskLevelDuringSignIn = "none",
            RiskLevelAggregated = "none",
            RiskState = "none",
            RiskDetail = "none",
            RiskEventTypes_V2 = "[]",
            IsInteractive = true,
        };
    }

    /// <summary>A sign-in that the log wrote twice: while it waited for the user, and again with its result.</summary>
    /// <param name="signIn">The sign-in with its result.</param>
    /// <param name="until">How long before the scenario's clock the result reached the workspace.</param>
    public static IReadOnlyList<SigninLogs> Interrupted(SigninLogs signIn, TimeSpan until)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        return [signIn with { ResultType = "50074", IngestedAt = signIn.TimeGenerated }, signIn with { IngestedAt = Sample.Ago(until) }];
    }
}
