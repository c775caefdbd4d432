using System.Text;

namespace CrossTenantSentinel.Engine.Steps.External;

/// <summary>Records of fields between separators; a field in double quotes can hold separators, line breaks, and doubled quotes.</summary>
internal static class SeparatedText
{
    /// <summary>The records. Lines without anything are none.</summary>
    public static IEnumerable<List<string>> Records(string text, char separator)
    {
        List<string> record = [];
        StringBuilder field = new();
        int position = 0;
        while (position < text.Length)
        {
            bool isQuoted = text[position] == '"';
            position = isQuoted ? ReadQuoted(text, position + 1, field) : position;
            while (position < text.Length && text[position] != separator && text[position] is not ('\r' or '\n'))
                field.Append(text[position++]);
            bool isLast = position >= text.Length || text[position] != separator;
            if (!isLast || isQuoted || field.Length > 0 || record.Count > 0)
                record.Add(field.ToString());
            field.Clear();
            if (!isLast)
            {
                position++;
                if (position < text.Length)
                    continue;
                record.Add(string.Empty);
            }

            if (record.Count > 0)
                yield return record;
            record = [];
            position = AfterLineBreak(text, position);
        }
    }

    /// <summary>The lines, without an empty one at the end.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        int position = 0;
        while (position < text.Length)
        {
            int end = text.AsSpan(position).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : position + end;
            yield return text[position..end];
            position = AfterLineBreak(text, end);
        }
    }

    private static int AfterLineBreak(string text, int position)
    {
        if (position >= text.Length)
            return position;
        return text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? position + 2 : position + 1;
    }

    private static int ReadQuoted(string text, int position, StringBuilder field)
    {
        while (position < text.Length)
        {
            if (text[position] != '"')
                field.Append(text[position++]);
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                field.Append('"');
                position += 2;
            }
            else
                return position + 1;
        }

        return position;
    }
}
