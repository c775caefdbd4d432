using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class MfaEvidence
{
    private const string Password = """[{"authenticationMethod":"Password","succeeded":true}]""";

    private static FunctionProof<EvidenceRow> Proof => new(self => Kql.Query($"SigninLogs | project Evidence = {self}(tostring(Status.additionalDetails), AuthenticationDetails)"))
    {
        Scenarios =
        [
            Is("strong", "multifactor authentication that was completed", "MFA completed in Azure AD", Password),
            Is("strong", "multifactor authentication that was completed, in a step", null, """[{"authenticationMethod":"Text","authenticationStepResultDetail":"MFA successfully completed"}]"""),
            Is("strong", "a requirement that a claim satisfied, in small letters", "mfa requirement satisfied by claim in the token", "[]"),
            Is("strong", "a security key that succeeded", null, """[{"authenticationMethod":"FIDO2 security key","succeeded":true}]"""),
            Is("strong", "a passkey, whatever the case and the white space", null, """[{"authenticationmethod": "PASSKEY (device-bound)","x":1,"succeeded": True}]"""),
            Is("strong", "Windows Hello after a password", null, """[{"authenticationMethod":"Password","succeeded":false},{"authenticationMethod":"Windows Hello for Business","succeeded":true}]"""),
            Is("strong", "a certificate", null, """[{"authenticationMethod":"X.509 Certificate","succeeded":true}]"""),
            Is("strong", "a completed requirement next to a skipped one", "MFA requirement skipped due to remembered device", """[{"authenticationStepResultDetail":"MFA requirement satisfied by claim provided by external provider"}]"""),
            Is("strong", "a list of steps that is cut off after the evidence", null, """[{"authenticationMethod":"FIDO2","succeeded":true},{"authen"""),
            Is("none", "a security key that failed, before a password that succeeded", null, """[{"authenticationMethod":"FIDO2","succeeded":false},{"authenticationMethod":"Password","succeeded":true}]"""),
            Is("none", "a method whose name only holds that of a strong one", null, """[{"authenticationMethod":"Not FIDO2","succeeded":true}]"""),
            Is("none", "a strong method in the status", """{"authenticationMethod":"FIDO2","succeeded":true}""", "[]"),
            Is("skipped", "a remembered device", "MFA requirement skipped due to remembered device", Password),
            Is("skipped", "a known address, in capitals and in a step", "", """[{"authenticationStepResultDetail":"MFA REQUIREMENT SKIPPED DUE TO IP ADDRESS"}]"""),
            Is("none", "a longer word that begins as a skipped requirement", "MFA requirement skippedly", Password),
            Is("none", "a password alone", null, Password),
            Is("unknown", "a sign-in without details", null, null),
            Is("unknown", "a sign-in with an empty list of details", "", "[]"),
        ],
    };

    private static Scenario<EvidenceRow> Is(string evidence, string name, string? additionalDetails, string? steps) => new($"{name} is {evidence}")
    {
        Given = [SignIn.Internal(Alice) with { Status = Dynamic.Of(new { errorCode = 0, additionalDetails }), AuthenticationDetails = steps }],
        Expect = [new(evidence)],
    };

    internal sealed record EvidenceRow(string Evidence);
}
