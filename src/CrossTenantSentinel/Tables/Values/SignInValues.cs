namespace CrossTenantSentinel.Tables.Values;

/// <summary>Values of the sign-in and risk tables of Microsoft Entra ID.</summary>
internal static class SignInValues
{
    private const string Interactive = nameof(SigninLogs);
    private const string NonInteractive = nameof(AADNonInteractiveUserSignInLogs);
    private const string ServicePrincipal = nameof(AADServicePrincipalSignInLogs);
    private const string ManagedIdentity = nameof(AADManagedIdentitySignInLogs);
    private const string RiskyUsers = nameof(AADRiskyUsers);
    private const string RiskEvents = nameof(AADUserRiskEvents);

    private static readonly Uri SignIn = new("https://learn.microsoft.com/graph/api/resources/signin");
    private static readonly Uri Schema = new("https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-in-log-activity-details");
    private static readonly Uri ErrorCodes = new("https://learn.microsoft.com/entra/identity-platform/reference-error-codes");
    private static readonly Uri Detection = new("https://learn.microsoft.com/graph/api/resources/riskdetection");
    private static readonly Uri Identity = new("https://learn.microsoft.com/azure/azure-monitor/reference/tables/identityinfo");
    private static readonly Uri Graph = new("https://learn.microsoft.com/graph/microsoft-graph-activity-logs-overview");

    private static readonly string[] Users = [Interactive, NonInteractive];
    private static readonly string[] SignIns = [Interactive, NonInteractive, ServicePrincipal, ManagedIdentity];
    private static readonly string[] RiskLevels = ["none", "low", "medium", "high", "hidden", "unknownFutureValue"];

    public static IReadOnlyList<ColumnValues> All =>
    [
        new("ResultType", SignIns, [], ErrorCodes) { IsClosed = true, AreNumbers = true },
        new("UserType", Users, ["Member", "Guest"], SignIn) { IsClosed = true },
        new("UserType", [nameof(IdentityInfo)], ["Member", "Guest"], Identity),
        new("ConditionalAccessStatus", SignIns, ["success", "failure", "notApplied", "unknownFutureValue"], SignIn) { IsClosed = true },
        new("AuthenticationRequirement", Users, ["singleFactorAuthentication", "multiFactorAuthentication", "unknownFutureValue"], SignIn) { IsClosed = true },
        new("CrossTenantAccessType", Users, ["none", "b2bCollaboration", "b2bDirectConnect", "microsoftSupport", "serviceProvider", "passthrough", "unknownFutureValue"], SignIn) { IsClosed = true },
        new("RiskLevelDuringSignIn", Users, RiskLevels, SignIn) { IsClosed = true },
        new("RiskLevelAggregated", Users, RiskLevels, SignIn) { IsClosed = true },
        new("RiskLevel", [Interactive, RiskyUsers, RiskEvents], RiskLevels, Detection) { IsClosed = true },
        new("RiskState", [Interactive, NonInteractive, RiskyUsers, RiskEvents], ["none", "confirmedSafe", "remediated", "dismissed", "atRisk", "confirmedCompromised", "unknownFutureValue"], SignIn) { IsClosed = true },
        new("IncomingTokenType", Users, ["none", "primaryRefreshToken", "saml11", "saml20", "remoteDesktopToken", "refreshToken", "unknownFutureValue"], SignIn),
        new("AuthenticationProtocol", Users, ["none", "oAuth2", "ropc", "wsFederation", "saml20", "deviceCode", "authenticationTransfer", "nativeAuth", "unknownFutureValue"], SignIn),
        new("TokenIssuerType", Users, ["AzureAD", "ADFederationServices", "AzureADBackupAuth", "ADFederationServicesMFAAdapter", "NPSExtension", "UnknownFutureValue"], SignIn),
        new("ClientAppUsed", Users, ClientApps, Schema),
        new("Category", [Interactive], ["SignInLogs"], Schema) { IsClosed = true },
        new("Category", [NonInteractive], ["NonInteractiveUserSignInLogs"], Schema) { IsClosed = true },
        new("Category", [ServicePrincipal], ["ServicePrincipalSignInLogs"], Schema) { IsClosed = true },
        new("Category", [ManagedIdentity], ["ManagedIdentitySignInLogs"], Schema) { IsClosed = true },
        new("RiskDetail", [Interactive, NonInteractive, RiskyUsers, RiskEvents], RiskDetails, Detection),
        new("RiskEventType", [RiskEvents], RiskEventTypes, Detection),
        new("DetectionTimingType", [RiskEvents], ["notDefined", "realtime", "nearRealtime", "offline", "unknownFutureValue"], Detection) { IsClosed = true },
        new("Activity", [RiskEvents], ["signin", "user", "servicePrincipal", "unknownFutureValue"], Detection),
        new("RequestMethod", [nameof(MicrosoftGraphActivityLogs)], ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "MERGE"], Graph),
    ];

    private static string[] ClientApps =>
    [
        "Browser", "Mobile Apps and Desktop clients", "Exchange ActiveSync", "Exchange Web Services", "Exchange Online PowerShell", "Authenticated SMTP", "AutoDiscover", "Autodiscover", "IMAP", "IMAP4",
        "MAPI", "MAPI Over HTTP", "Offline Address Book", "Other clients", "Outlook Anywhere (RPC over HTTP)", "Outlook Service", "POP", "POP3", "Reporting Web Services", "SMTP", "Universal Outlook",
    ];

    private static string[] RiskDetails =>
    [
        "none", "hidden", "adminGeneratedTemporaryPassword", "userPerformedSecuredPasswordChange", "userPerformedSecuredPasswordReset", "adminConfirmedSigninSafe", "aiConfirmedSigninSafe",
        "userPassedMFADrivenByRiskBasedPolicy", "adminDismissedAllRiskForUser", "adminConfirmedSigninCompromised", "adminConfirmedUserCompromised", "m365DAdminDismissedDetection",
        "userChangedPasswordOnPremises", "adminDismissedRiskForSignIn", "adminConfirmedAccountSafe", "adminConfirmedServicePrincipalCompromised", "adminDismissedAllRiskForServicePrincipal", "unknownFutureValue",
    ];

    private static string[] RiskEventTypes =>
    [
        "adminConfirmedUserCompromised", "anomalousToken", "anomalousUserActivity", "anonymizedIPAddress", "attackerinTheMiddle", "attemptedPrtAccess", "generic", "impossibleTravel", "investigationsThreatIntelligence",
        "leakedCredentials", "maliciousIPAddress", "maliciousIPAddressValidCredentialsBlockedIP", "malwareInfectedIPAddress", "mcasFinSuspiciousFileAccess", "mcasImpossibleTravel",
        "mcasSuspiciousInboxManipulationRules", "nationStateIP", "newCountry", "passwordSpray", "riskyIPAddress", "suspiciousAPITraffic", "suspiciousAuthAppApproval", "suspiciousBrowser",
        "suspiciousInboxForwarding", "suspiciousIPAddress", "suspiciousSendingPatterns", "tokenIssuerAnomaly", "unfamiliarFeatures", "unlikelyTravel", "userReportedSuspiciousActivity", "unknownFutureValue",
    ];
}
