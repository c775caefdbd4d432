using System.Text;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>JSON in one form for one value.</summary>
[ScalarFamily]
internal static class CanonicalJsonFunctions
{
    /// <summary>Compact JSON with the properties of bags in the order of their names; scalars as <c>tostring</c> gives them.</summary>
    [ScalarFunction("dynamic_to_json")]
    public static string Write(DynamicValue value)
    {
        if (value.Content is not (DynamicBag or DynamicArray))
            return value.ToString();
        StringBuilder json = new();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, DynamicValue value)
    {
        char separator;
        switch (value.Content)
        {
            case DynamicArray array:
                separator = '[';
                foreach (DynamicValue element in array)
                {
                    json.Append(separator);
                    Append(json, element);
                    separator = ',';
                }

                json.Append(array.Count == 0 ? "[]" : "]");
                break;
            case DynamicBag bag:
                separator = '{';
                foreach ((string name, DynamicValue member) in bag.OrderBy(property => property.Key, StringComparer.Ordinal))
                {
                    json.Append(separator);
                    DynamicJson.AppendText(json, name);
                    json.Append(':');
                    Append(json, member);
                    separator = ',';
                }

                json.Append(bag.Count == 0 ? "{}" : "}");
                break;
            default:
                DynamicJson.Append(json, value);
                break;
        }
    }
}
