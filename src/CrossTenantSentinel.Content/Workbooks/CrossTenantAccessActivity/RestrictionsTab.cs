using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>What policies stop: cross-tenant access policy, tenant restrictions, and foreign identities on our network.</summary>
internal static class RestrictionsTab
{
    private const string Present = "present";
    private const string NotPresent = "notPresent";

    public static IReadOnlyList<WorkbookItem> Items(ActivityParameters pick, PickedSignIns signIns)
    {
        RestrictionQueries queries = new(pick, signIns);
        TextParameter usage = new()
        {
            Name = "RestrictionUsage",
            Label = "Tenant restrictions in the log",
            Description = "Whether the time range holds any sign-in that tenant restrictions touched.",
            HiddenInReadMode = true,
            Query = new(
                KqlTemplate.Of($"""
                    union isfuzzy=true
                        (SigninLogs | project IsTenantRestricted, ResultType),
                        (AADNonInteractiveUserSignInLogs | project IsTenantRestricted, ResultType)
                    | where IsTenantRestricted == true or ResultType in ({ResultMeanings.TenantRestrictions})
                    | take 1
                    | summarize Found = count()
                    | project value = iff(Found > 0, {Present}, {NotPresent})
                    """),
                pick.Time,
                pick.Resources),
        };
        return
        [
            new TextItem
            {
                Name = "restrictions-guide",
                VisibleWhen = [pick.GuideIsOn],
                TextStyle = TextStyle.Info,
                Markdown = "*Cross-tenant access policy* blocks a sign-in in the user's home tenant (outbound, 500212) or in the resource's tenant (inbound, 500213). "
                    + "*Passthrough* means that a token was issued without any access. *Tenant restrictions* stop identities of other tenants on our network and devices.",
            },
            queries.BlocksOverTime,
            queries.BlocksByTenant,
            new ParameterStep { Name = "restriction-usage", Parameters = [usage] },
            new TextItem
            {
                Name = "restrictions-not-present",
                VisibleWhen = [usage.Is(NotPresent)],
                TextStyle = TextStyle.Warning,
                Markdown = "**Usage not present.** No sign-in of the time range carries a sign of tenant restrictions. Either they are not configured, or nobody met them. "
                    + "Without them, an identity of any tenant can be used on our network and devices, and our sign-in log does not show it.",
            },
            new TextItem
            {
                Name = "restrictions-present",
                VisibleWhen = [usage.Is(Present)],
                TextStyle = TextStyle.Success,
                Markdown = "**Usage present.** Tenant restrictions are at work: the grids below show what they stopped and which foreign identities were used.",
            },
            new GroupItem
            {
                Name = "restriction-details",
                VisibleWhen = [usage.Is(Present)],
                Items = [queries.RestrictedSignIns, queries.ForeignIdentities],
            },
        ];
    }
}
