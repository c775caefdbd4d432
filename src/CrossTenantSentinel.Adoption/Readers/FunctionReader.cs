using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Reads saved functions (parsers).</summary>
internal static class FunctionReader
{
    private static readonly string[] ScalarTypes = ["string", "int", "long", "real", "double", "bool", "boolean", "datetime", "date", "timespan", "time", "guid", "decimal", "dynamic"];

    /// <summary>A function from parser YAML; null when the document is something else.</summary>
    public static FunctionSubject? Read(MapNode map, string file)
    {
        string family = map.Find("FunctionQuery") is not null || map.Find("FunctionAlias") is not null ? "Function"
            : map.Find("ParserQuery") is not null || map.Find("ParserName") is not null ? "Parser" : "";
        if (family.Length == 0)
            return null;
        NodeValues values = new();
        Stated? name = values.Value(map, family + "Name");
        Stated? alias = values.Value(map, family + "Alias");
        Stated? called = alias ?? name;
        DocumentNode? about = map[family];
        return Read(
            new FunctionSubject
            {
                Handle = called is { IsKnown: true, Text.Length: > 0 } ? called.Text : System.IO.Path.GetFileNameWithoutExtension(file),
                At = map.Entries[0].Key.At(),
                Form = SubjectForm.Yaml,
                File = file,
                Node = map,
                Id = values.Value(map, "id") ?? values.Value(map, "Id"),
                Name = called ?? new Stated("", map.Entries[0].Key.At()) { IsStructure = true },
                OtherName = alias is null ? values.Value(map, "EquivalentBuiltInParser") : name is { } other && other.Text != alias.Text ? other : null,
                Version = values.Value(about, "Version"),
                Body = values.Query(map, family + "Query")?.Text,
            },
            ParametersOf(values, map, family + "Params"));
    }

    /// <summary>Adds the parameters and what is bound to check the body: the body itself, or one inside a function with those parameters.
    /// A body that takes a table of any columns is bound where it is called.</summary>
    /// <param name="function">The function.</param>
    /// <param name="parameters">The parameters as KQL declares them; null when they cannot be told, so that the body cannot be bound.</param>
    public static FunctionSubject Read(FunctionSubject function, string? parameters)
    {
        string text = parameters?.Trim() is { } trimmed && trimmed.StartsWith('(') && trimmed.EndsWith(')') ? trimmed[1..^1] : parameters?.Trim() ?? "";
        return function with
        {
            Parameters = text,
            Body = parameters is null ? null : function.Body,
            Query = parameters is null || text.Contains("(*)", StringComparison.Ordinal) || function.Body is not { } body ? null : new SubjectQuery(text.Length == 0 ? body : EnclosedText.InFunction(body, text)),
        };
    }

    private static string? ParametersOf(NodeValues values, MapNode map, string key)
    {
        if (values.Items(map, key) is not { } items)
            return "";
        List<string> parameters = [];
        foreach (DocumentNode item in items)
        {
            if (item is ScalarNode { IsNull: false } written)
                parameters.Add(written.Value);
            else if (Parameter(values.Value(item, "Name"), values.Value(item, "Type"), values.Value(item, "Default")) is { } parameter)
                parameters.Add(parameter);
            else
                return null;
        }

        return string.Join(", ", parameters);
    }

    private static string? Parameter(Stated? name, Stated? type, Stated? value)
    {
        if (name is not { IsKnown: true, Text.Length: > 0 } || type is not { IsKnown: true })
            return null;
        string kind = type.Text.Trim();
        if (kind.StartsWith("table", StringComparison.OrdinalIgnoreCase))
            return $"{name.Text}:{(kind.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? kind[open..] : "(*)")}";
        string lower = kind.ToLowerInvariant();
        if (!ScalarTypes.Contains(lower))
            return null;
        return value is not { IsKnown: true } ? $"{name.Text}:{lower}" : $"{name.Text}:{lower} = {Literal(lower, value.Text.Trim())}";
    }

    /// <summary>A default as KQL writes it: YAML gives the text of a string and the name of a truth value, and everything else as KQL.</summary>
    private static string Literal(string type, string text) => type switch
    {
        "string" => text is ['"', _, ..] or ['\'', _, ..] or ['@', ..] ? text : $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
        "bool" or "boolean" => text.ToLowerInvariant(),
        "datetime" or "date" or "timespan" or "time" or "guid" or "dynamic" or "decimal" when !text.Contains('(', StringComparison.Ordinal) && text.Length > 0 && type is not ("timespan" or "time") =>
            $"{type}({text})",
        _ => text.Length == 0 ? $"{type}(null)" : text,
    };
}
