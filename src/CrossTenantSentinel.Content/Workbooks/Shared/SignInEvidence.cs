using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>What a sign-in says of policies and devices.</summary>
internal static class SignInEvidence
{
    /// <summary>
    /// <c>WB_PolicyEnforced(policies, status)</c>: whether a policy granted or refused access. Report-only policies never do; the overall status
    /// counts only where the log lists no policy, because interrupts and device sign-ins set it too.
    /// </summary>
    public static WorkbookFunction PolicyEnforced => new()
    {
        Name = "WB_PolicyEnforced",
        Parameters = [KqlParameter.Scalar("policies", KqlType.Dynamic), KqlParameter.Scalar("status", KqlType.String)],
        Body = KqlTemplate.Of($"""
            iff(array_length(policies) > 0, tostring(policies) matches regex '"result":"(success|failure)"', status in~ ("success", "failure"))
            """),
    };

    /// <summary><c>WB_DeviceTrusted(device)</c>: whether the device is known to be compliant or managed; a device that does not say is not.</summary>
    public static WorkbookFunction DeviceTrusted => new()
    {
        Name = "WB_DeviceTrusted",
        Parameters = [KqlParameter.Scalar("device", KqlType.Dynamic)],
        Body = KqlTemplate.Of($"""
            coalesce(tobool(device.isCompliant), false) or coalesce(tobool(device.isManaged), false)
            """),
    };
}
