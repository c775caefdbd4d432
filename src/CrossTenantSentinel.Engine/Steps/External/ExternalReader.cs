using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Steps.Parsing;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.External;

/// <summary>Makes rows of a text.</summary>
internal sealed class ExternalReader(IReadOnlyList<Column> columns, ExternalMapping? mapping, bool skipsFirst, Run run)
{
    public Batch Read(string text, ExternalFormat format, string address) => format switch
    {
        ExternalFormat.Csv => FromFields(SeparatedText.Records(text, ',')),
        ExternalFormat.Tsv => FromFields(SeparatedText.Records(text, '\t')),
        ExternalFormat.Psv => FromFields(SeparatedText.Records(text, '|')),
        ExternalFormat.Scsv => FromFields(SeparatedText.Records(text, ';')),
        ExternalFormat.Sohsv => FromFields(SeparatedText.Records(text, '\u0001')),
        ExternalFormat.Txt => FromFields(SeparatedText.Lines(text).Select(line => new List<string> { line })),
        ExternalFormat.Raw => FromFields([[text]]),
        _ => FromValues(Values(text, address)),
    };

    private Batch FromFields(IEnumerable<List<string>> records)
    {
        List<List<string>> kept = [.. records.Skip(skipsFirst ? 1 : 0)];
        return Batch.Lazy(kept.Count, columns.Count, column =>
        {
            int field = mapping is null ? column : mapping.OrdinalOf(columns[column].Name) ?? int.MaxValue;
            return TypedText.Read([.. kept.Select(record => field < record.Count ? record[field] : string.Empty)], columns[column].Type, run);
        });
    }

    private Batch FromValues(IEnumerable<DynamicValue> records)
    {
        List<DynamicValue> kept = [.. records.Skip(skipsFirst ? 1 : 0)];
        return Batch.Lazy(kept.Count, columns.Count, column =>
        {
            Vector<DynamicValue> values = new([.. kept.Select(record => ValueOf(record, columns[column].Name))]);
            return columns[column].Type == KqlType.Dynamic
                ? values
                : Conversions.KernelOf(KqlType.Dynamic, columns[column].Type)([values], kept.Count, run);
        });
    }

    private DynamicValue ValueOf(DynamicValue record, string column) =>
        mapping is not null ? mapping.PathOf(column)?.Of(record) ?? DynamicValue.Null
        : record.Bag is { } bag ? bag[column]
        : DynamicValue.Null;

    /// <summary>All JSON objects of a text; those of an array one by one.</summary>
    private static List<DynamicValue> Values(string text, string address)
    {
        List<DynamicValue> values = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DynamicJson.MostLevels });
        try
        {
            while (reader.Read())
            {
                DynamicValue value = DynamicJson.ReadValue(ref reader);
                if (value.Array is { } array)
                    values.AddRange(array);
                else
                    values.Add(value);
            }
        }
        catch (JsonException exception)
        {
            throw RunFailureException.Because($"externaldata: '{address}' is no valid JSON: {exception.Message}");
        }

        return values;
    }
}
