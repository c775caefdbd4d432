using System.Text;
using CrossTenantSentinel.Cli.Configuration;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>A sheet for people.</summary>
internal static class SheetText
{
    private const int NameWidth = 13;

    /// <summary>The text, with a line feed at its end.</summary>
    public static string Of(ContentSheet sheet, LoadedSettings settings)
    {
        StringBuilder text = new();
        text.Append(sheet.Item.Handle).Append(", ").Append(ContentKind.Of(sheet.Item)).Append('\n');
        if (ContentKind.NameOf(sheet.Item) != sheet.Item.Handle)
            text.Append(ContentKind.NameOf(sheet.Item)).Append('\n');
        text.Append(sheet.Item.Declared.RelativeFile).Append('(').Append(sheet.Item.Declared.Line).Append(")\n\n");
        foreach ((string name, string value) in sheet.Facts)
            Append(text, name, value);
        AppendList(text, "Tables", sheet.Tables);
        AppendList(text, "Connectors", sheet.Connectors);
        AppendList(text, "Watchlists", sheet.Watchlists);
        AppendList(text, "Functions", sheet.Functions);
        AppendList(text, "Settings", [.. settings.Origins.Select(origin => $"{origin.Key} ({origin.Value.Name})")]);
        AppendList(text, "Files", sheet.Files);
        AppendList(text, "Columns", [.. sheet.Result.Select(column => column.ToString())]);
        if (sheet.Query is not null)
        {
            text.Append("\nQuery\n");
            foreach (string line in sheet.Query.Split('\n'))
                text.Append("    ").Append(line).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static void AppendList(StringBuilder text, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            Append(text, name, string.Join(", ", values));
    }

    private static void Append(StringBuilder text, string name, string value) =>
        text.Append(name.PadRight(NameWidth)).Append(value.ReplaceLineEndings($"\n{new string(' ', NameWidth)}")).Append('\n');
}
