using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>The reader of each type.</summary>
internal static class ColumnReaders
{
    /// <summary>A reader for a column.</summary>
    /// <param name="column">Name and type.</param>
    /// <param name="isCsv">
    /// Whether texts are fields of CSV: then any JSON in a dynamic column is what it says. In JSON only a text that holds an object or an
    /// array is, as exports write dynamic values; any other text is that text.
    /// </param>
    public static ColumnReader For(Column column, bool isCsv) => column.Type switch
    {
        KqlType.Bool => new PlainColumn<bool>(column, CellParsers.TryBool, CellParsers.TryBool),
        KqlType.Int => new PlainColumn<int>(column, CellParsers.TryInt, CellParsers.TryInt),
        KqlType.Long => new PlainColumn<long>(column, CellParsers.TryLong, CellParsers.TryLong),
        KqlType.Real => new PlainColumn<double>(column, CellParsers.TryReal, CellParsers.TryReal),
        KqlType.Decimal => new PlainColumn<decimal>(column, CellParsers.TryDecimal, CellParsers.TryDecimal),
        KqlType.DateTime => new PlainColumn<DateTime>(column, CellParsers.TryDateTime),
        KqlType.TimeSpan => new PlainColumn<TimeSpan>(column, CellParsers.TryTimeSpan),
        KqlType.Guid => new PlainColumn<Guid>(column, CellParsers.TryGuid),
        KqlType.String => new EncodedColumn<string>(column, string.Empty, text => text, text => text),
        _ => new EncodedColumn<DynamicValue>(column, DynamicValue.Null, isCsv ? OfField : OfText, DynamicValue.FromJson),
    };

    /// <summary>A reader for a column whose values are not kept.</summary>
    /// <param name="column">Name and type.</param>
    /// <param name="isCsv">Whether texts are fields of CSV.</param>
    public static ColumnReader Check(Column column, bool isCsv) =>
        new CheckedColumn(column, column.Type is KqlType.String or KqlType.Dynamic ? null : For(column, isCsv));

    private static DynamicValue OfField(string text) => string.IsNullOrWhiteSpace(text) ? DynamicValue.Null : DynamicValue.FromJson(text);

    private static DynamicValue OfText(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] ? DynamicValue.FromJson(text) : DynamicValue.Of(text);
}
