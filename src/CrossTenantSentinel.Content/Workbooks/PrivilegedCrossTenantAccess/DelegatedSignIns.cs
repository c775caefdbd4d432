using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.PrivilegedCrossTenantAccess;

/// <summary>Sign-ins of people who administer our tenant on behalf of another organisation.</summary>
internal static class DelegatedSignIns
{
    /// <summary>
    /// <c>WB_Delegated(access)</c>: sign-ins of one kind of access, with <c>Person</c>. The log often hides who it is: then the object id, or else the network,
    /// tells people apart, as in the rule about service providers. Rows that do not name the home tenant count too: the kind of access says enough.
    /// </summary>
    public static WorkbookFunction Rows(Pickers pick, PickedEvidence evidence) => new()
    {
        Name = "WB_Delegated",
        Parameters = [KqlParameter.Scalar("access", KqlType.String)],
        Body = KqlTemplate.Of($"""
            {evidence.Rows}({pick.TimeRange.Start}, {pick.TimeRange.End}, {Logged})
            | where CrossTenantAccessType =~ access
            | extend Person = case(UserPrincipalName contains "@", UserPrincipalName, isnotempty(UserId), UserId, coalesce(extract(@"^(\d+\.\d+\.\d+)\.", 1, IPAddress), IPAddress, "(not logged)"))
            """),
    };

    private static IReadOnlyList<string> Logged => [.. PickedSignIns.InboundOnly, Directions.Unknown];
}
