using System.CommandLine;
using System.Globalization;
using System.Text;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts list</c>: what the pack holds.</summary>
internal sealed class ListVerb(GlobalOptions options, Surroundings surroundings)
    : PackVerb("list", "List all content: handle, kind, name and source file.", options, surroundings)
{
    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts list", "list all content"),
        ("cts list --format json", "list it for a machine"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        IReadOnlyList<ContentItem> items = pack.Compilation.Catalog.Items;
        IReadOnlyList<LocatedFinding> unreadable = LocatedFinding.InOrder([.. pack.Settings.Findings, .. pack.Compilation.Catalog.Findings]);
        return Report.Of(unreadable) with
        {
            Checked = items.Count,
            Text = Table(items),
            Json = json =>
            {
                json.WriteStartArray("content");
                foreach (ContentItem item in items)
                {
                    json.WriteStartObject();
                    json.WriteString("handle", item.Handle);
                    json.WriteString("kind", ContentKind.Of(item));
                    json.WriteString("name", ContentKind.NameOf(item));
                    json.WriteString("file", item.Declared.RelativeFile);
                    json.WriteNumber("line", item.Declared.Line);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
        };
    }

    private static string Table(IReadOnlyList<ContentItem> items)
    {
        StringBuilder text = new();
        int handles = items.Select(item => item.Handle.Length).DefaultIfEmpty().Max();
        int kinds = items.Select(item => ContentKind.Of(item).Length).DefaultIfEmpty().Max();
        int names = items.Select(item => ContentKind.NameOf(item).Length).DefaultIfEmpty().Max();
        foreach (ContentItem item in items)
        {
            text.Append(item.Handle.PadRight(handles)).Append("  ")
                .Append(ContentKind.Of(item).PadRight(kinds)).Append("  ")
                .Append(ContentKind.NameOf(item).PadRight(names)).Append("  ")
                .Append(CultureInfo.InvariantCulture, $"{item.Declared.RelativeFile}({item.Declared.Line})\n");
        }

        return text.ToString();
    }
}
