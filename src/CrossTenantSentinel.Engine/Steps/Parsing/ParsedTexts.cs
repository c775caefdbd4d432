using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>What <c>parse</c> found in a number of texts.</summary>
/// <param name="Columns">The columns; null, or the empty text, where a text does not match.</param>
/// <param name="Matches">Which texts match.</param>
internal sealed record ParsedTexts(IReadOnlyList<Vector> Columns, bool[] Matches)
{
    /// <summary>For each code, what was found in the text that it stands for.</summary>
    public ParsedTexts Gather(int[] codes)
    {
        bool[] matches = new bool[codes.Length];
        for (int row = 0; row < codes.Length; row++)
            matches[row] = Matches[codes[row]];
        return new([.. Columns.Select(column => column is Vector<string> texts ? Vector<string>.Encoded(texts.Whole, codes) : column.Gather(codes))], matches);
    }
}
