using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks;
using Watchlist = CrossTenantSentinel.Watchlists.Watchlist;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The pack as the workbook describes it. Nothing here is typed by hand: a new detection or watchlist shows by itself.</summary>
internal sealed class PackContent
{
    public PackContent(TenantSettings tenant)
    {
        Detections = Catalog.Of(typeof(PackContent).Assembly, tenant).Only<Detection>();
        Watchlists = Catalog.Of(typeof(PackContent).Assembly, tenant).Only<Watchlist>();
        Reads = Detections.ToDictionary(detection => detection.Slug, detection => TablesInQuery.Of(detection.Query), StringComparer.Ordinal);
        Tables = [.. Reads.Values.SelectMany(tables => tables).Distinct().OrderBy(table => table.Name, StringComparer.Ordinal)];
    }

    /// <summary>Rules and hunting queries.</summary>
    public IReadOnlyList<Detection> Detections { get; }

    /// <summary>The rules among them, which run, alert and fail.</summary>
    public IEnumerable<AnalyticsRule> Rules => Detections.OfType<AnalyticsRule>();

    public IReadOnlyList<Watchlist> Watchlists { get; }

    /// <summary>The tables that each detection reads, by its slug.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TableDefinition>> Reads { get; }

    /// <summary>The tables that any detection reads.</summary>
    public IReadOnlyList<TableDefinition> Tables { get; }

    /// <summary>How many detections read a watchlist.</summary>
    public int Readers(Watchlist list)
    {
        KqlPart alias = new KqlPart.OfValue(KqlLiteral.Of(list.Alias));
        return Detections.Count(detection => FunctionClosure.Of(detection.Query).Select(function => function.Body).Append(detection.Query).Any(body => body.Parts.Contains(alias)));
    }

    public static string KindOf(ContentItem item) => item switch
    {
        ScheduledRule => DetectionKinds.Scheduled,
        NearRealTimeRule => DetectionKinds.NearRealTime,
        HuntingQuery => DetectionKinds.Hunting,
        Workbook => "workbook",
        Watchlist => "watchlist",
        AutomationRule => "automation rule",
        _ => "function",
    };
}
