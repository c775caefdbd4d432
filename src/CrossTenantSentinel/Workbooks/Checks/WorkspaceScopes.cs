using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Whether every query obeys the picker of workspaces.</summary>
internal static class WorkspaceScopes
{
    /// <summary>CTS1708.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1708",
        Title = "Workbook query ignores the picked workspaces",
        Why = "The workbook has a picker of workspaces, but this query reads the workbook's own: numbers side by side come from different places.",
        Instead = "Set Resources to the parameter that holds the workspaces.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        ResourceParameter? picker = DeclaredParameters.Of(workbook).OfType<ResourceParameter>()
            .FirstOrDefault(parameter => parameter.ResourceType == ResourceParameter.Workspaces);
        return picker is null
            ? []
            : ScopedQuery.In(workbook)
                .Where(query => query.Resources is ResourceScope.Own)
                .Select(query => Kind.At(query.At, $"\"{query.Name}\" reads the workbook's own workspace, not those of the parameter {picker.Name}."));
    }
}
