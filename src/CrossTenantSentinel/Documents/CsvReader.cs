using System.Text;

namespace CrossTenantSentinel.Documents;

/// <summary>Reads tables in text form (RFC 4180) with places. Nothing is refused: what is odd is for checks to say.</summary>
public static class CsvReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="separator">What separates fields: a comma, or a tab.</param>
    /// <param name="skippedLines">How many lines stand before the header.</param>
    public static CsvTable Read(DocumentSource source, char separator, int skippedLines = 0)
    {
        ArgumentNullException.ThrowIfNull(source);
        Scanner scanner = new(source.Text, separator);
        for (int line = 0; line < skippedLines; line++)
            scanner.SkipLine();
        List<IReadOnlyList<CsvField>> rows = [];
        while (!scanner.IsAtEnd)
        {
            List<CsvField> row = scanner.Row();
            if (row.Count > 1 || row[0].Value.AsSpan().Trim().Length > 0)
                rows.Add(row);
        }

        return new CsvTable(source, rows, scanner.OpenQuote);
    }

    private sealed class Scanner(string text, char separator)
    {
        private int at;

        public bool IsAtEnd => at >= text.Length;

        public int OpenQuote { get; private set; } = -1;

        public void SkipLine()
        {
            while (at < text.Length && text[at] is not ('\n' or '\r'))
                at++;
            Break();
        }

        public List<CsvField> Row()
        {
            List<CsvField> fields = [];
            while (true)
            {
                fields.Add(at < text.Length && text[at] == '"' ? Quoted() : Plain());
                if (at >= text.Length || text[at] != separator)
                    break;
                at++;
            }

            Break();
            return fields;
        }

        private void Break()
        {
            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
        }

        private CsvField Plain()
        {
            int start = at;
            while (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'))
                at++;
            return new CsvField(start, at, text[start..at]);
        }

        private CsvField Quoted()
        {
            int start = at++;
            StringBuilder value = new();
            for (; at < text.Length; at++)
            {
                if (text[at] != '"')
                {
                    value.Append(text[at]);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    value.Append('"');
                    at++;
                }
                else
                {
                    at++;
                    int rest = at;
                    while (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'))
                        at++;
                    return new CsvField(start, at, value.Append(text, rest, at - rest).ToString());
                }
            }

            OpenQuote = start;
            return new CsvField(start, at, value.ToString());
        }
    }
}
