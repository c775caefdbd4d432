using System.Text;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>Requests to the host: one line of ASCII each. Written by hand because JSON writers replace lone surrogates, which a query may hold.</summary>
internal static class HostRequest
{
    public static byte[] Analyze(string query)
    {
        StringBuilder line = new(query.Length + 64);
        AppendText(line.Append("{\"query\":"), query);
        return Finish(line.Append('}'));
    }

    public static byte[] Schema(KustoSchema schema)
    {
        StringBuilder line = new("{\"schema\":{\"tables\":");
        AppendRows(line, schema.Tables.Select(table => table.Columns.SelectMany(column => new[] { column.Name, column.Type.Name() }).Prepend(table.Name)));
        line.Append(",\"watchlists\":");
        AppendRows(line, schema.Watchlists.Select(watchlist => watchlist.Columns.Prepend(watchlist.Alias)));
        line.Append(",\"functions\":");
        AppendRows(line, schema.Functions.Select(function => new[] { function.Name, function.Parameters, function.Body }));
        line.Append(",\"openTables\":");
        AppendTexts(line, schema.Tables.Where(table => table.IsOpen).Select(table => table.Name));
        line.Append(",\"openFunctions\":");
        AppendTexts(line, schema.OpenFunctions);
        return Finish(line.Append("}}"));
    }

    private static byte[] Finish(StringBuilder line) => Encoding.ASCII.GetBytes(line.Append('\n').ToString());

    private static void AppendRows(StringBuilder line, IEnumerable<IEnumerable<string>> rows)
    {
        string separator = "[";
        foreach (IEnumerable<string> row in rows)
        {
            line.Append(separator);
            separator = ",";
            AppendTexts(line, row);
        }

        line.Append(separator == "[" ? "[]" : "]");
    }

    private static void AppendTexts(StringBuilder line, IEnumerable<string> texts)
    {
        line.Append('[');
        string separator = string.Empty;
        foreach (string text in texts)
        {
            AppendText(line.Append(separator), text);
            separator = ",";
        }

        line.Append(']');
    }

    private static void AppendText(StringBuilder line, string text)
    {
        line.Append('"');
        foreach (char character in text)
        {
            if (character is '"' or '\\')
                line.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~')
                line.Append(character);
            else
                line.Append("\\u").Append(Convert.ToHexStringLower([(byte)(character >> 8), (byte)character]));
        }

        line.Append('"');
    }
}
