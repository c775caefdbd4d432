using System.Globalization;
using CrossTenantSentinel.Emit.Views;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CrossTenantSentinel.Emit.Yaml;

/// <summary>Reads rendered YAML and compares it with what it was meant to say.</summary>
internal static class YamlReadBack
{
    /// <summary>The first difference, in words; null when the text says exactly what the view says, in the same order.</summary>
    public static string? Difference(string yaml, ViewNode expected)
    {
        try
        {
            YamlStream stream = [];
            using StringReader reader = new(yaml);
            stream.Load(reader);
            return stream.Documents.Count == 1 ? Compare(stream.Documents[0].RootNode, expected, "") : $"It holds {stream.Documents.Count} documents instead of 1.";
        }
        catch (YamlException exception)
        {
            return $"It is no YAML: line {exception.Start.Line}, column {exception.Start.Column}: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static string? Compare(YamlNode actual, ViewNode expected, string path) => (actual, expected) switch
    {
        (YamlMappingNode mapping, ViewNode.Mapping view) => CompareMappings(mapping, view, path),
        (YamlSequenceNode sequence, ViewNode.Sequence view) => CompareSequences(sequence, view, path),
        (YamlScalarNode scalar, ViewNode.Text text) => CompareTexts(scalar, text.Value, path),
        (YamlScalarNode scalar, ViewNode.Number number) => CompareBare(scalar, number.Value.ToString(CultureInfo.InvariantCulture), path),
        (YamlScalarNode scalar, ViewNode.Switch flag) => CompareBare(scalar, flag.Value ? "true" : "false", path),
        _ => $"{At(path)} is a {actual.NodeType} on line {actual.Start.Line}, not a {expected.GetType().Name}.",
    };

    private static string? CompareMappings(YamlMappingNode actual, ViewNode.Mapping expected, string path)
    {
        List<(string Key, ViewNode Value)> entries = [.. expected.Present];
        List<string> keys = [.. actual.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? "(no text)")];
        if (!keys.SequenceEqual(entries.Select(entry => entry.Key), StringComparer.Ordinal))
            return $"{At(path)} has the keys {string.Join(", ", keys)} instead of {string.Join(", ", entries.Select(entry => entry.Key))}.";
        return actual.Children
            .Zip(entries, (child, entry) => CompareTexts((YamlScalarNode)child.Key, entry.Key, $"{path}.{entry.Key}") ?? Compare(child.Value, entry.Value, $"{path}.{entry.Key}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? CompareSequences(YamlSequenceNode actual, ViewNode.Sequence expected, string path) =>
        actual.Children.Count != expected.Items.Count
            ? $"{At(path)} has {actual.Children.Count} items instead of {expected.Items.Count}."
            : actual.Children.Zip(expected.Items).Select((pair, index) => Compare(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(difference => difference is not null);

    private static string? CompareTexts(YamlScalarNode actual, string expected, string path)
    {
        if (actual.Value != expected)
            return $"{At(path)} reads back as \"{actual.Value}\" instead of \"{expected}\".".ReplaceLineEnds();
        return actual.Style == ScalarStyle.Plain && YamlText.LooksLikeAnotherType(expected)
            ? $"{At(path)} is the text \"{expected}\", which without quotes is read as another type."
            : null;
    }

    private static string? CompareBare(YamlScalarNode actual, string expected, string path) =>
        actual.Value == expected && actual.Style == ScalarStyle.Plain ? null : $"{At(path)} reads back as \"{actual.Value}\" instead of {expected} without quotes.".ReplaceLineEnds();

    private static string At(string path) => path.Length == 0 ? "The document" : path.TrimStart('.');

    private static string ReplaceLineEnds(this string text) => text.ReplaceLineEndings(@"\n");
}
