using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks;
using Watchlist = CrossTenantSentinel.Watchlists.Watchlist;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>Everything known about a piece of content, gathered for showing it.</summary>
internal sealed record ContentSheet
{
    private ContentSheet(ContentItem item) => Item = item;

    /// <summary>The content.</summary>
    public ContentItem Item { get; }

    /// <summary>Names and values that describe it, in the order of showing.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    /// <summary>The query as emitted; null for content that has none, or several.</summary>
    public string? Query { get; init; }

    /// <summary>The result columns of the bound query, or the columns of a watchlist; empty when unknown.</summary>
    public IReadOnlyList<Column> Result { get; init; } = [];

    /// <summary>Tables that its queries read.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Connectors that fill those tables, each with the tables' data types.</summary>
    public IReadOnlyList<string> Connectors { get; init; } = [];

    /// <summary>Watchlists that its queries read.</summary>
    public IReadOnlyList<string> Watchlists { get; init; } = [];

    /// <summary>Shared functions that its query uses, directly or through others.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Its files, relative to the root; empty while an error stands.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Gathers what a compilation knows of an item.</summary>
    public static ContentSheet Of(ContentItem item, PackCompilation compilation)
    {
        IReadOnlyList<AnalyzedQuery> queries = compilation.Bound(item);
        List<BoundQuery> bound = [.. queries.Select(query => query.Bound).OfType<BoundQuery>()];
        List<string> tables = [.. bound.SelectMany(query => query.Tables).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ContentSheet(item)
        {
            Facts = [.. ContentFacts.Of(item)],
            Query = item is Workbook ? null : QueryOf(item, queries),
            Result = item is Watchlist watchlist ? watchlist.RowColumns : item is Workbook ? [] : bound.FirstOrDefault()?.Result ?? [],
            Tables = tables,
            Connectors = [.. ConnectorsOf(tables)],
            Watchlists = [.. bound.SelectMany(query => query.Watchlists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Functions = [.. FunctionsOf(item)],
            Files = [.. compilation.Emission.Files.Select(file => file.Path).Where(path => Path.GetFileName(path).StartsWith($"{FileNameOf(item)}.", StringComparison.Ordinal))],
        };
    }

    private static string? QueryOf(ContentItem item, IReadOnlyList<AnalyzedQuery> queries) =>
        item is KqlFunction function ? function.Body.Render().Text : queries is [{ Query.Text.Text: var text }, ..] ? text : null;

    private static IEnumerable<string> ConnectorsOf(IEnumerable<string> tables) =>
        from table in tables.Select(TableCatalog.Find).OfType<TableDefinition>()
        where table.ConnectorId is not null
        group table.DataType by table.ConnectorId into connector
        orderby connector.Key
        select $"{connector.Key} ({string.Join(", ", connector)})";

    private static IEnumerable<string> FunctionsOf(ContentItem item)
    {
        KqlQuery? query = item switch
        {
            Detection detection => detection.Query,
            KqlFunction function => function.Body,
            _ => null,
        };
        return query is null ? [] : FunctionClosure.Of(query).Select(function => function.Name);
    }

    private static string FileNameOf(ContentItem item) => item is Workbook workbook ? workbook.Slug : item.Handle;
}
