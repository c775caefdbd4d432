using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tests.Conformance;

/// <summary>Reads the rows of a case: a header <c>name:type, ...</c>, then one JSON array per row.</summary>
internal static partial class ExpectedTable
{
    /// <exception cref="FormatException">A line is not what it should be; the message begins with its number.</exception>
    public static Table Read(IReadOnlyList<(int Number, string Text)> lines)
    {
        IReadOnlyList<Column> columns = Header(lines[0]);
        return Table.Of(columns, lines.Skip(1).Select(line => Row(line, columns)));
    }

    private static List<Column> Header((int Number, string Text) line)
    {
        List<Column> columns = [];
        for (int at = 0; at < line.Text.Length;)
        {
            Match match = HeaderColumn().Match(line.Text, at);
            if (!match.Success || !KqlTypes.TryParse(match.Groups["type"].Value, out KqlType type))
                throw new FormatException($"line {line.Number}: `{line.Text[at..]}` is no list of name:type.");
            columns.Add(new Column(match.Groups["name"].Value, type));
            at = match.Index + match.Length;
        }

        return columns;
    }

    private static object?[] Row((int Number, string Text) line, IReadOnlyList<Column> columns)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line.Text, new JsonDocumentOptions { MaxDepth = DynamicJson.MostLevels });
            JsonElement[] cells = [.. document.RootElement.EnumerateArray()];
            if (cells.Length != columns.Count)
                throw new FormatException($"line {line.Number}: {cells.Length} cells for {columns.Count} columns.");
            return [.. cells.Select((cell, index) => Cell(cell, columns[index], line.Number))];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormatException($"line {line.Number}: `{line.Text}` is no JSON array: {wrong.Message}", wrong);
        }
    }

    private static object? Cell(JsonElement cell, Column column, int line)
    {
        try
        {
            if (cell.ValueKind == JsonValueKind.Null && column.Type is not (KqlType.String or KqlType.Dynamic))
                return null;
            return column.Type switch
            {
                KqlType.Bool => cell.GetBoolean(),
                KqlType.Int => cell.GetInt32(),
                KqlType.Long => cell.GetInt64(),
                KqlType.Real => cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : Special(cell.GetString()!),
                KqlType.Decimal => decimal.Parse(cell.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
                KqlType.DateTime => DateTime.ParseExact(
                    cell.GetString()!, "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                KqlType.TimeSpan => TimeSpan.ParseExact(cell.GetString()!, "c", CultureInfo.InvariantCulture),
                KqlType.Guid => Guid.Parse(cell.GetString()!),
                KqlType.String => cell.GetString() ?? throw new FormatException("a string is never null"),
                _ => DynamicJson.TryParse(cell.GetRawText(), out DynamicValue value) ? value : throw new FormatException("no JSON"),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or OverflowException or ArgumentNullException)
        {
            throw new FormatException($"line {line}: {cell.GetRawText()} is no {column.Type.Name()} for {column.Name}: {wrong.Message}", wrong);
        }
    }

    private static double Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => throw new FormatException("a real is a number, \"NaN\", \"Infinity\" or \"-Infinity\""),
    };

    [GeneratedRegex(@"\G\s*(?<name>.*?):(?<type>[a-z]+)(?:\s*,\s*|\s*$)")]
    private static partial Regex HeaderColumn();
}
