using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// What a sign-in proves about multifactor authentication. The texts are searched as they stand, because the list of steps may be
/// truncated and has no fixed order.
/// </summary>
public static partial class MfaEvidence
{
    /// <summary>
    /// <c>XT_MfaEvidence(status, steps)</c>, of the status' additional details and the authentication details: strong (completed, satisfied
    /// by a claim, or a method that is multifactor by itself succeeded), skipped (remembered device, location, app password), none, or unknown when the log has no details at all.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_MfaEvidence",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a09"),
        Description = "Evidence of multifactor authentication in a sign-in: strong, skipped, none or unknown.",
        Parameters = [KqlParameter.Scalar("status", KqlType.String), KqlParameter.Scalar("steps", KqlType.String)],
        Body = Kql.Query($$"""
            let text = strcat(status, " ", steps);
            case(
                text has_any ("MFA completed", "MFA successfully completed", "MFA requirement satisfied")
                    or steps matches regex @'(?i)"authenticationMethod":\s*"(FIDO2|Passkey|Windows Hello|X\.509)[^}]*"succeeded":\s*true', "strong",
                text has "MFA requirement skipped", "skipped",
                text in (" ", " []"), "unknown",
                "none")
            """),
        Proof = () => Proof,
    };
}
