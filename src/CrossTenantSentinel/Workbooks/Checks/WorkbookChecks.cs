using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Every check of a workbook that needs no binding.</summary>
public static class WorkbookChecks
{
    private static readonly IReadOnlyList<Func<Workbook, IEnumerable<Finding>>> All =
    [
        WorkbookIdentity.Inspect,
        StepNames.Inspect,
        ParameterNames.Inspect,
        ParameterScopes.Inspect,
        UnusedParameters.Inspect,
        MissingTexts.Inspect,
        TimeScopes.Inspect,
        WorkspaceScopes.Inspect,
        MultiSelectFormats.Inspect,
        AllOptions.Inspect,
        ForeignSentinels.Inspect,
        UnescapedParameters.Inspect,
        UnknownColumns.Inspect,
        UnfitColumns.Inspect,
        IncompleteMaps.Inspect,
        IncompleteGraphs.Inspect,
        SubscriptionIds.Inspect,
        TabContents.Inspect,
        LiteralBraces.Inspect,
        WorkbookSizes.Inspect,
        UnselectableDefaults.Inspect,
    ];

    /// <summary>What is wrong with a workbook, check by check. A workbook whose queries cannot be rendered yields that finding only.</summary>
    public static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        List<Finding> unrenderable = [.. UnrenderableQueries.Inspect(workbook)];
        return (unrenderable.Count > 0 ? unrenderable : All.SelectMany(check => check(workbook)))
            .Select(finding => finding with { Content = workbook.Handle });
    }
}
