using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.Shared;

/// <summary>What result codes mean for cross-tenant access, in words.</summary>
internal static class ResultMeanings
{
    /// <summary>The user's home tenant does not let the user out.</summary>
    public static IReadOnlyList<string> OutboundPolicy => ["500212"];

    /// <summary>The resource's tenant does not let the user in.</summary>
    public static IReadOnlyList<string> InboundPolicy => ["500213"];

    /// <summary>The two tenants stand in different clouds.</summary>
    public static IReadOnlyList<string> CrossCloud => ["1000104"];

    /// <summary>Tenant restrictions, first version (a list in a header) and second (a policy).</summary>
    public static IReadOnlyList<string> TenantRestrictions => ["500021", "500022", "5000211", "50002"];

    /// <summary><c>WB_Meaning(code)</c>.</summary>
    public static WorkbookFunction Function => new()
    {
        Name = "WB_Meaning",
        Parameters = [KqlParameter.Scalar("code", KqlType.String)],
        Body = KqlTemplate.Of($"""
            case(
                code == {ResultCodes.Success}, "Succeeded",
                code in ({OutboundPolicy}), "Blocked by the outbound policy of the user's home tenant",
                code in ({InboundPolicy}), "Blocked by the inbound policy of the resource's tenant",
                code in ({CrossCloud}), "Cross-cloud access is not allowed by the home tenant",
                code in ({TenantRestrictions}), "Blocked by tenant restrictions",
                code in ("50020", "50034", "51004", "16003", "90072", "50014", "50177", "50178", "90084"), "The user is not a member of the tenant",
                code in ("50105", "53000", "53001", "53002", "53003", "530032", "530035", "53004", "53010", "50131"), "Refused by assignment or Conditional Access",
                code in ("53011", "530034"), "Blocked because of risk in the home tenant",
                code in ("50126", "50053", "50056", "50057", "50064"), "Wrong or locked credentials",
                code in ("5000224", "90002", "90099"), "The tenant is not available",
                code in ({ResultCodes.Interrupt}), "Waited for the user or another step",
                "Other: see the reason")
            """),
    };
}
