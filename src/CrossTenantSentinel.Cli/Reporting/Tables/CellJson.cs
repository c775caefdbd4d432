using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>
/// Cells as JSON: numbers, truth values, null and texts. Dynamic values are JSON themselves; instants, durations, GUIDs and decimals are
/// texts, and so are <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.
/// </summary>
public static class CellJson
{
    /// <summary>The JSON of a cell.</summary>
    public static string Of(object? cell)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, ResultJson.Options))
            Write(json, cell);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes a cell as <see cref="Engine.Vectors.Vector.ObjectAt"/> gives it.</summary>
    public static void Write(Utf8JsonWriter json, object? cell)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case DateTime instant: json.WriteStringValue(CellText.Of(instant)); break;
            case DynamicValue dynamic: json.WriteRawValue(DynamicJson.Write(dynamic), skipInputValidation: true); break;
            case string text: WriteText(json, text); break;
            default: json.WriteStringValue(CellText.Of(cell)); break;
        }
    }

    /// <summary>Half a surrogate pair, which a query can make with <c>substring</c>, has no UTF-8 form: it is escaped.</summary>
    private static void WriteText(Utf8JsonWriter json, string text)
    {
        if (IsWellFormed(text))
        {
            json.WriteStringValue(text);
            return;
        }

        StringBuilder escaped = new();
        DynamicJson.AppendText(escaped, text);
        StringBuilder ascii = new(escaped.Length);
        for (int index = 0; index < escaped.Length; index++)
        {
            if (char.IsSurrogate(escaped[index]))
                ascii.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)escaped[index]:x4}");
            else
                ascii.Append(escaped[index]);
        }

        json.WriteRawValue(ascii.ToString(), skipInputValidation: true);
    }

    private static bool IsWellFormed(string text)
    {
        int surrogate = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        for (int index = Math.Max(surrogate, 0); surrogate >= 0 && index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return false;
            index++;
        }

        return true;
    }
}
