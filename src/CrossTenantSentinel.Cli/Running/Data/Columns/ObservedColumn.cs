using System.Globalization;
using System.Text.Json;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>
/// Looks at the values of a column of unknown type. Only truth values make a bool, only whole numbers a long, numbers a real, instants in
/// ISO 8601 a datetime, objects and arrays a dynamic; anything else is a string, or in JSON a dynamic where objects are among it.
/// </summary>
/// <param name="name">The column.</param>
/// <param name="isCsv">Whether numbers and truth values are texts.</param>
internal sealed class ObservedColumn(string name, bool isCsv) : ColumnReader(new Column(name, KqlType.String))
{
    private readonly HashSet<KqlType> seen = [];

    /// <summary>The column with its type.</summary>
    public Column Inferred => Column with
    {
        Type = seen.Count switch
        {
            1 => seen.First(),
            2 when seen.Contains(KqlType.Long) && seen.Contains(KqlType.Real) => KqlType.Real,
            _ when seen.Contains(KqlType.Dynamic) || (!isCsv && seen.Count > 0 && !seen.SetEquals([KqlType.String, KqlType.DateTime])) => KqlType.Dynamic,
            _ => KqlType.String,
        },
    };

    public override bool TryAppendText(ReadOnlySpan<char> text)
    {
        Count++;
        if (isCsv && text.IsWhiteSpace())
            return true;
        seen.Add(TypeOf(text));
        return true;
    }

    public override bool TryAppendJson(JsonTokenType type, ReadOnlySpan<byte> json)
    {
        Count++;
        seen.Add(type switch
        {
            JsonTokenType.True or JsonTokenType.False => KqlType.Bool,
            JsonTokenType.Number => json.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && CellParsers.TryLong(type, json, out long _) ? KqlType.Long : KqlType.Real,
            _ => KqlType.Dynamic,
        });
        return true;
    }

    public override void AppendNull() => Count++;

    public override Vector Build() => throw new NotSupportedException("Only the type of the column is looked at.");

    private KqlType TypeOf(ReadOnlySpan<char> text)
    {
        if (IsoInstant.TryParse(text, out _))
            return KqlType.DateTime;
        if (!isCsv)
            return KqlType.String;
        if (bool.TryParse(text, out _))
            return KqlType.Bool;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return KqlType.Long;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            return KqlType.Real;
        if (text[0] is '{' or '[')
            return KqlType.Dynamic;
        return CellParsers.TryDateTime(text, out _) && text.Contains(':') ? KqlType.DateTime : KqlType.String;
    }
}
