using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>Reads the columns of a pattern from texts; from each distinct text of an encoded column once.</summary>
internal sealed class TextParser(ParsePattern pattern, Run run)
{
    private string[]? knownDictionary;
    private ParsedTexts? known;

    public ParsedTexts Parse(Vector<string> texts)
    {
        if (texts.IsConstant)
            return texts.Count == 0 ? Parse([]) : Parse([texts[0]]).Gather(new int[texts.Count]);
        if (!texts.IsEncoded)
            return Parse(texts.ToSpan());
        if (!ReferenceEquals(knownDictionary, texts.Dictionary.Items))
        {
            knownDictionary = texts.Dictionary.Items;
            known = Parse(knownDictionary);
        }

        return known!.Gather(texts.Codes.ToArray());
    }

    private ParsedTexts Parse(ReadOnlySpan<string> texts)
    {
        int columnCount = pattern.Types.Count;
        bool[] matches = new bool[texts.Length];
        string[][] found = new string[columnCount][];
        for (int column = 0; column < columnCount; column++)
            Array.Fill(found[column] = new string[texts.Length], string.Empty);
        Extent[] extents = new Extent[columnCount];
        for (int row = 0; row < texts.Length; row++)
        {
            matches[row] = pattern.TryMatch(texts[row], extents);
            for (int column = 0; matches[row] && column < columnCount; column++)
                found[column][row] = texts[row].Substring(extents[column].Start, extents[column].Length);
        }

        Vector[] columns = [.. found.Select((column, index) => TypedText.Read(column, pattern.Types[index], run))];
        if (pattern.IsStrict)
            columns = Strictly(columns, matches);
        return new(columns, matches);
    }

    private Vector[] Strictly(Vector[] columns, bool[] matches)
    {
        bool isWhole = true;
        int[] rows = new int[matches.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; matches[row] && column < columns.Length; column++)
                matches[row] = pattern.Types[column] is KqlType.String or KqlType.Dynamic || !columns[column].IsNull(row);
            rows[row] = matches[row] ? row : -1;
            isWhole &= matches[row];
        }

        return isWhole ? columns : [.. columns.Select(column => column.GatherOrNull(rows))];
    }
}
