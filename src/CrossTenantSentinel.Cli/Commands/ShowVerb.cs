using System.CommandLine;
using System.Text.Json;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts show</c>: everything known about one piece of content, on one screen.</summary>
internal sealed class ShowVerb : PackVerb
{
    /// <summary>CTS0004.</summary>
    public static readonly FindingKind UnknownHandle = new()
    {
        Code = "CTS0004",
        Title = "Unknown content",
        Why = "Content is named by its handle: a detection's slug, a workbook's key, a watchlist's alias, a function's name.",
        Instead = "Run cts list for all handles.",
    };

    private readonly Argument<string> handle = new("HANDLE") { Description = "Slug of a detection, key of a workbook, alias of a watchlist or name of a function; see cts list." };

    public ShowVerb(GlobalOptions options, Surroundings surroundings)
        : base("show", "Show everything known about one piece of content: facts, query, result columns, tables, findings, files.", options, surroundings) =>
        Arguments.Add(handle);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts show xt-guest-invites-guest", "show a detection"),
        ("cts show XTTenantDirectory", "show a watchlist"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        string asked = parse.GetRequiredValue(handle);
        List<ContentItem> items = [.. pack.Compilation.Catalog.Items.Where(item => item.Handle.Equals(asked, StringComparison.OrdinalIgnoreCase))];
        if (items.Count == 0)
            return Report.Of(ExitCode.Usage, [.. pack.Compilation.Catalog.Findings, Unknown(asked, pack)]);
        List<ContentSheet> sheets = [.. items.Select(item => ContentSheet.Of(item, pack.Compilation))];
        IReadOnlyList<LocatedFinding> findings = [.. pack.Compilation.Findings.Where(located => items.Any(item => item.Handle == located.Finding.Content))];
        return Report.Of(findings) with
        {
            Checked = items.Count,
            Text = string.Concat(sheets.Select(sheet => SheetText.Of(sheet, pack.Settings))),
            Json = json => Write(json, sheets, pack.Settings),
        };
    }

    private static Finding Unknown(string asked, OpenedPack pack)
    {
        IReadOnlyList<string> nearest = NearestNames.Of(asked, pack.Compilation.Catalog.Items.Select(item => item.Handle));
        if (nearest.Count == 0)
            nearest = [.. pack.Compilation.Catalog.Items.Select(item => item.Handle).Where(known => asked.Length > 2 && known.Contains(asked, StringComparison.OrdinalIgnoreCase)).Take(5)];
        return UnknownHandle.At(Anchor.Nowhere, $"There is no content {Shown.Value(asked)}.", nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?");
    }

    private static void Write(Utf8JsonWriter json, List<ContentSheet> sheets, LoadedSettings settings)
    {
        json.WriteStartArray("content");
        foreach (ContentSheet sheet in sheets)
        {
            json.WriteStartObject();
            json.WriteString("handle", sheet.Item.Handle);
            json.WriteString("kind", ContentKind.Of(sheet.Item));
            json.WriteString("name", ContentKind.NameOf(sheet.Item));
            json.WriteString("file", sheet.Item.Declared.RelativeFile);
            json.WriteNumber("line", sheet.Item.Declared.Line);
            json.WriteStartArray("facts");
            foreach ((string name, string value) in sheet.Facts)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("query", sheet.Query);
            json.WriteStartArray("result");
            foreach (Column column in sheet.Result)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("type", column.Type.Name());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(json, "tables", sheet.Tables);
            Write(json, "connectors", sheet.Connectors);
            Write(json, "watchlists", sheet.Watchlists);
            Write(json, "functions", sheet.Functions);
            Write(json, "settings", settings.Origins.Select(origin => $"{origin.Key} ({origin.Value.Name})"));
            Write(json, "files", sheet.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
