using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// Interactive sign-ins of users to the tenant's applications, and of its users to other tenants' applications. Filled by the diagnostic
/// setting SignInLogs of Microsoft Entra ID. Compare with the columns of <see cref="AADNonInteractiveUserSignInLogs"/> before a union: some
/// that are dynamic here are strings there.
/// </summary>
/// <remarks>
/// Columns: Azure Monitor's
/// <see href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs">table reference</see>.
/// </remarks>
[DataConnector("AzureActiveDirectory")]
public sealed record SigninLogs : TableRow
{
    public double? _BilledSize { get; init; }
    public string? _IsBillable { get; init; }

    /// <summary>
    /// The Entra tenant whose log this is. Whether a sign-in is inbound, outbound or foreign follows from comparing it with home and
    /// resource tenant.
    /// </summary>
    public string? AADTenantId { get; init; }

    /// <summary>Dynamic here, a string in the non-interactive table.</summary>
    public Dynamic? Agent { get; init; }

    public string? AlternateSignInName { get; init; }
    public string? AppDisplayName { get; init; }

    /// <summary>Application (client) id. Match on this one, not on the display name.</summary>
    public string? AppId { get; init; }

    public string? AppliedConditionalAccessPolicies { get; init; }
    public Dynamic? AppliedEventListeners { get; init; }

    /// <summary>The tenant that registered the application.</summary>
    public string? AppOwnerTenantId { get; init; }

    public string? AuthenticationAppDeviceDetails { get; init; }
    public string? AuthenticationAppPolicyEvaluationDetails { get; init; }
    public string? AuthenticationContextClassReferences { get; init; }

    /// <summary>
    /// JSON array as text: authenticationStepDateTime, authenticationMethod, authenticationMethodDetail, succeeded (bool),
    /// authenticationStepResultDetail, authenticationStepRequirement. May be [], empty or truncated, and incomplete in the first row of a
    /// sign-in: never index a fixed step.
    /// </summary>
    public string? AuthenticationDetails { get; init; }

    public string? AuthenticationMethodsUsed { get; init; }
    public string? AuthenticationProcessingDetails { get; init; }
    public string? AuthenticationProtocol { get; init; }

    /// <summary>What the resource tenant asked for: singleFactorAuthentication or multiFactorAuthentication.</summary>
    public string? AuthenticationRequirement { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? AuthenticationRequirementPolicies { get; init; }

    public string? AuthenticatorAppLocation { get; init; }
    public string? AutonomousSystemNumber { get; init; }
    public string? Category { get; init; }
    public string? ClientAppUsed { get; init; }
    public string? ClientCredentialType { get; init; }
    public string? ConditionalAccessAudiences { get; init; }

    /// <summary>
    /// Dynamic array, may be empty or null: id, displayName, result, enforcedGrantControls, enforcedSessionControls, conditionsSatisfied,
    /// conditionsNotSatisfied, includeRulesSatisfied, excludeRulesSatisfied of each policy. Only the results success and failure mean
    /// enforced; reportOnly... never does. All results: success, failure, notApplied, notEnabled, unknown, reportOnlySuccess,
    /// reportOnlyFailure, reportOnlyNotApplied, reportOnlyInterrupted.
    /// </summary>
    public Dynamic? ConditionalAccessPolicies { get; init; }

    /// <summary>
    /// success, failure, notApplied or unknownFutureValue; casing differs. notApplied is also what interrupted and device sign-ins carry.
    /// </summary>
    public string? ConditionalAccessStatus { get; init; }

    /// <summary>Shared by the sign-ins of one client request; several rows may carry it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>
    /// When the sign-in happened. <see cref="TableRow.TimeGenerated"/> is when the row was published; windows apply to that one.
    /// </summary>
    public DateTime? CreatedDateTime { get; init; }

    /// <summary>
    /// How the sign-in crossed tenants: none, b2bCollaboration, b2bDirectConnect, microsoftSupport, serviceProvider, passthrough,
    /// unknownFutureValue; empty in old rows. passthrough is a token without authorization for a tenant in which the user has no access.
    /// </summary>
    public string? CrossTenantAccessType { get; init; }

    /// <summary>
    /// Dynamic: deviceId, displayName, operatingSystem, browser, isCompliant, isManaged (bool or missing; missing is unknown, not false),
    /// trustType (empty, Azure AD registered, Azure AD joined, Hybrid Azure AD joined).
    /// </summary>
    public Dynamic? DeviceDetail { get; init; }

    public long? DurationMs { get; init; }
    public string? FederatedCredentialId { get; init; }
    public bool? FlaggedForReview { get; init; }
    public string? GlobalSecureAccessIpAddress { get; init; }

    /// <summary>
    /// The tenant the account belongs to. Equals the resource tenant for guests that have no Entra home (social, one-time passcode), so a
    /// difference of the two misses them.
    /// </summary>
    public string? HomeTenantId { get; init; }

    /// <summary>Display name of the home tenant; empty unless that tenant consented to show it. A hint only.</summary>
    public string? HomeTenantName { get; init; }

    /// <summary>
    /// Id of the sign-in. One sign-in can be published more than once as details arrive late: keep the newest row per id.
    /// </summary>
    public string? Id { get; init; }

    public string? Identity { get; init; }
    public string? IncomingTokenType { get; init; }
    public string? IPAddress { get; init; }
    public string? IPAddressFromResourceProvider { get; init; }

    /// <summary>True in this table.</summary>
    public bool? IsInteractive { get; init; }

    public bool? IsRisky { get; init; }

    /// <summary>Whether tenant restrictions applied to the sign-in.</summary>
    public bool? IsTenantRestricted { get; init; }

    public bool? IsThroughGlobalSecureAccess { get; init; }
    public string? Level { get; init; }

    /// <summary>Country of the address, two letters (ISO 3166-1).</summary>
    public string? Location { get; init; }

    /// <summary>
    /// Dynamic: city, state, countryOrRegion (two letters), geoCoordinates.latitude and .longitude (numbers, often missing: drop such rows,
    /// they are not 0/0). Cast a member before grouping by it.
    /// </summary>
    public Dynamic? LocationDetails { get; init; }

    /// <summary>Dynamic here, a string in the non-interactive table.</summary>
    public Dynamic? MfaDetail { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? NetworkLocationDetails { get; init; }

    public string? OperationName { get; init; }
    public string? OperationVersion { get; init; }
    public string? OriginalRequestId { get; init; }
    public string? OriginalTransferMethod { get; init; }

    /// <summary>Milliseconds as text. The non-interactive table calls it ProcessingTimeInMs.</summary>
    public string? ProcessingTimeInMilliseconds { get; init; }

    public string? Resource { get; init; }
    public string? ResourceDisplayName { get; init; }
    public string? ResourceGroup { get; init; }
    public string? ResourceId { get; init; }

    /// <summary>Application id of the resource.</summary>
    public string? ResourceIdentity { get; init; }

    /// <summary>The tenant that registered the resource's application.</summary>
    public string? ResourceOwnerTenantId { get; init; }

    public string? ResourceProvider { get; init; }
    public string? ResourceServicePrincipalId { get; init; }

    /// <summary>The tenant that owns the resource signed in to.</summary>
    public string? ResourceTenantId { get; init; }

    public string? ResultDescription { get; init; }
    public string? ResultSignature { get; init; }

    /// <summary>
    /// The sign-in error code as text; "0" is success. Compare with a string: a number is accepted by the parser but is a type mismatch.
    /// 500212 is the home tenant's outbound policy, 500213 the resource tenant's inbound policy. Microsoft may change codes.
    /// </summary>
    public string? ResultType { get; init; }

    public string? RiskDetail { get; init; }
    public string? RiskEventTypes { get; init; }

    /// <summary>
    /// JSON array as text, for example of unlikelyTravel, anonymizedIPAddress, maliciousIPAddress, unfamiliarFeatures, leakedCredentials;
    /// also the two characters [].
    /// </summary>
    public string? RiskEventTypes_V2 { get; init; }

    /// <summary>Absent from the non-interactive table; use <see cref="RiskLevelDuringSignIn"/>.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>Risk with what was learned later; the values of <see cref="RiskLevelDuringSignIn"/>.</summary>
    public string? RiskLevelAggregated { get; init; }

    /// <summary>
    /// Real-time risk: none, low, medium, high, hidden (no licence), unknownFutureValue or empty. Test for low, medium and high: not-none
    /// matches nearly everything without the licence.
    /// </summary>
    public string? RiskLevelDuringSignIn { get; init; }

    /// <summary>none, confirmedSafe, remediated, dismissed, atRisk or confirmedCompromised.</summary>
    public string? RiskState { get; init; }

    public string? ServicePrincipalId { get; init; }
    public string? ServicePrincipalName { get; init; }
    public string? SessionId { get; init; }

    /// <summary>JSON array as text.</summary>
    public string? SessionLifetimePolicies { get; init; }

    public string? SignInIdentifier { get; init; }
    public string? SignInIdentifierType { get; init; }
    public string? SourceAppClientId { get; init; }
    public string? SourceSystem { get; init; }

    /// <summary>
    /// errorCode (number), failureReason, additionalDetails (text or null). A success may hold errorCode 0 alone. Take the outcome from
    /// <see cref="ResultType"/>; additionalDetails is a text about MFA.
    /// </summary>
    public Dynamic? Status { get; init; }

    public string? TokenIssuerName { get; init; }
    public string? TokenIssuerType { get; init; }

    /// <summary>Dynamic here, a string in the non-interactive table.</summary>
    public Dynamic? TokenProtectionStatusDetails { get; init; }

    public string? Type { get; init; }
    public string? UniqueTokenIdentifier { get; init; }
    public string? UserAgent { get; init; }
    public string? UserDisplayName { get; init; }

    /// <summary>Object id of the user. The key for joins with the directory and the audit log.</summary>
    public string? UserId { get; init; }

    /// <summary>
    /// The account's name in its home tenant, lower case. The directory and the audit log of the resource tenant spell the same guest with
    /// #EXT#, so join on <see cref="UserId"/>.
    /// </summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>
    /// Member or Guest, as seen by the resource tenant: an outbound row says Guest although the account is our own member.
    /// </summary>
    public string? UserType { get; init; }

    /// <summary>
    /// The id of the Log Analytics workspace that holds the row. Never an Entra tenant: compare <see cref="AADTenantId"/> instead.
    /// </summary>
    public string? TenantId { get; init; }
}
