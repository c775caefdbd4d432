namespace CrossTenantSentinel.Tables.Values;

/// <summary>The values that a column of a table holds, as far as its documentation says. An empty text is always possible.</summary>
/// <param name="Column">The column.</param>
/// <param name="Tables">The tables whose column of this name holds them.</param>
/// <param name="Values">The values, spelled as the log spells them.</param>
/// <param name="Source">Where they are documented.</param>
public sealed record ColumnValues(string Column, IReadOnlyList<string> Tables, IReadOnlyList<string> Values, Uri Source)
{
    /// <summary>Whether the log writes no others. False, the default, where services add values.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether any whole number is a value, too, written as a text. False by default.</summary>
    public bool AreNumbers { get; init; }

    /// <summary>Whether rows are known to spell one value in several ways, so that only comparisons without case find all. False by default.</summary>
    public bool VaryInCase { get; init; }

    /// <summary>Values that are no longer written, and what is written instead; none by default.</summary>
    public IReadOnlyDictionary<string, string> Former { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the log may write a value, letter for letter.</summary>
    public bool Holds(string value) =>
        value is { Length: 0 } || Values.Contains(value, StringComparer.Ordinal) || (AreNumbers && value.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit));
}
