using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>What a sign-in proves of multifactor authentication, judged as the rule about privileged external users judges it.</summary>
internal static class MultifactorEvidence
{
    /// <summary>
    /// <c>WB_Mfa(status, steps, requirement)</c>: <see cref="MfaEvidence"/>, and strong also where a method that is multifactor by itself succeeded, or a
    /// second factor after multifactor authentication was required. The log writes the fields of a step in any order.
    /// </summary>
    public static WorkbookFunction Function => new()
    {
        Name = "WB_Mfa",
        Parameters =
        [
            KqlParameter.Scalar("status", KqlType.String),
            KqlParameter.Scalar("steps", KqlType.String),
            KqlParameter.Scalar("requirement", KqlType.String),
        ],
        Body = KqlTemplate.Of($"""
            let methods = todynamic(tolower(coalesce(extract_all({MethodFirst}, steps), extract_all({MethodLast}, steps))));
            iff(tostring(methods) has_any ({MfaTexts.StrongMethods})
                or (requirement =~ "multiFactorAuthentication" and array_length(set_difference(methods, {MfaTexts.FirstFactors})) > 0),
                "strong", {MfaEvidence.Function}(status, steps))
            """),
    };

    private static string MethodFirst => """
        "authenticationMethod":\s*"([^"]+)"[^}]*"succeeded":\s*"?true
        """;

    private static string MethodLast => """
        "succeeded":\s*"?true[^}]*"authenticationMethod":\s*"([^"]+)"
        """;
}
