using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Arm;
using CrossTenantSentinel.Emit.Pages;
using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Emit.Watchlists;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit;

/// <summary>Turns a pack into the files of <c>rules/</c> and <c>workbooks/</c>.</summary>
public static class PackEmitter
{
    /// <summary>Every file of a pack. The same pack gives the same bytes on every machine.</summary>
    /// <param name="catalog">The pack.</param>
    /// <param name="facts">What binding learned of each detection's query, by handle.</param>
    /// <param name="templates">The layout of the texts.</param>
    public static Emission Emit(Catalog catalog, IReadOnlyDictionary<string, QueryFacts> facts, TemplateSet templates)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(templates);
        PackFiles files = new(templates.Engine);
        foreach (Detection detection in catalog.Detections)
        {
            List<Finding> obstacles = [.. DetectionObstacles.Of(detection, facts)];
            files.Report(obstacles);
            if (obstacles.Count == 0)
                AddDetection(files, detection, facts[detection.Handle]);
        }

        foreach (KqlFunction function in catalog.Functions)
        {
            files.AddYaml(function, $"rules/functions/{function.Name}.yaml", "parser.yaml.hbs", ParserViews.Of(function));
            files.AddArm(function, $"rules/arm/{function.Name}.parser.json", ArmSavedSearches.Of(function));
        }

        foreach (Watchlist watchlist in catalog.Watchlists)
            AddWatchlist(files, watchlist);
        foreach (Workbook workbook in catalog.Workbooks)
            AddWorkbook(files, workbook);
        foreach (AutomationRule rule in catalog.AutomationRules)
            files.AddArm(rule, $"rules/arm/{rule.Slug}.automation-rule.json", ArmAutomationRules.Of(rule));
        if (catalog.AutomationRules.Any())
            files.AddPage(item: null, "rules/automation.md", "automation.md.hbs", AutomationPage.Of(catalog));
        foreach (CoverageMatrix matrix in catalog.Items.OfType<CoverageMatrix>())
            files.AddPage(matrix, $"rules/{matrix.Key}.md", "coverage.md.hbs", CoveragePage.Of(matrix));
        if (!files.HasErrors)
            files.AddPage(item: null, "rules/README.md", "index.md.hbs", IndexPage.Of(catalog));
        return files.ToEmission();
    }

    // Sentinel Repositories derives the name of a template's parameter file by cutting the characters . j s o n from the end of its
    // name, however many there are. So the names of templates never end in one of them before .json: not .function.json, but .parser.json.
    private static void AddDetection(PackFiles files, Detection detection, QueryFacts facts)
    {
        files.AddPage(detection, $"rules/pages/{detection.Slug}.md", "detection.md.hbs", DetectionPage.Of(detection, facts));
        switch (detection)
        {
            case ScheduledRule rule:
                files.AddYaml(rule, $"rules/analytics/{rule.Slug}.yaml", "scheduled.yaml.hbs", DetectionViews.Of(rule, facts));
                files.AddArm(rule, $"rules/arm/{rule.Slug}.rule.json", ArmRules.Of(rule));
                break;
            case NearRealTimeRule rule:
                files.AddYaml(rule, $"rules/analytics/{rule.Slug}.yaml", "nrt.yaml.hbs", DetectionViews.Of(rule, facts));
                files.AddArm(rule, $"rules/arm/{rule.Slug}.rule.json", ArmRules.Of(rule));
                break;
            case HuntingQuery query:
                files.AddYaml(query, $"rules/hunting/{query.Slug}.yaml", "hunting.yaml.hbs", DetectionViews.Of(query, facts));
                files.AddArm(query, $"rules/arm/{query.Slug}.hunting.json", ArmSavedSearches.Of(query));
                break;
        }
    }

    private static void AddWatchlist(PackFiles files, Watchlist watchlist)
    {
        List<Finding> obstacles = [.. WatchlistFindings.Of(watchlist)];
        files.Report(obstacles);
        if (obstacles.Count > 0)
            return;
        string csv = CsvText.Of(watchlist);
        files.AddText(watchlist, $"rules/watchlists/{watchlist.Alias}.csv", csv);
        files.AddArm(watchlist, $"rules/arm/{watchlist.Alias}.watchlist.json", ArmWatchlists.Of(watchlist, csv));
    }

    private static void AddWorkbook(PackFiles files, Workbook workbook)
    {
        try
        {
            foreach (OutputFile file in WorkbookEmitter.Emit(workbook))
                files.AddText(workbook, file.Path, file.Text);
        }
        catch (InvalidOperationException exception)
        {
            files.Report([OutputFindings.ReadsBackDifferently.About(workbook, $"{workbook.Key}: {exception.Message}")]);
        }
    }
}
