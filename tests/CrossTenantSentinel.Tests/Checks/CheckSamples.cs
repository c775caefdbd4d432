using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Sound rules that complete the files of cases, so that a case shows what it is about and nothing else.</summary>
internal static class CheckSamples
{
    private const string Hole = "{items}";

    private static readonly Dictionary<string, string> Texts = Read();
    private static readonly Dictionary<string, IReadOnlyList<(string Key, string Text)>> Samples = Texts.ToDictionary(sample => sample.Key, sample => KeysOf(sample.Value));

    /// <summary>A text within the sample that its header names, when that is JSON with a hole; otherwise the text as it is.</summary>
    public static string Frame(string header, string text) =>
        header.Split(':', 2, StringSplitOptions.TrimEntries) is [_, var name] && Texts.TryGetValue(name, out string? sample) && sample.Contains(Hole, StringComparison.Ordinal)
            ? sample.Replace(Hole, text.TrimEnd('\n'), StringComparison.Ordinal)
            : text;

    /// <summary>A file whose header may name a sample: <c>rule.yaml: scheduled without tactics, version</c>.</summary>
    public static CheckCase.Input Complete(string header, string text, int number)
    {
        string[] parts = header.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 1 || (Texts.TryGetValue(parts[1], out string? sample) && sample.Contains(Hole, StringComparison.Ordinal)))
            return new CheckCase.Input(parts[0], text);
        string[] words = parts[1].Split(" without ", 2);
        HashSet<string> left = [.. words.Length == 1 ? [] : words[1].Split(',', StringSplitOptions.TrimEntries), .. KeysOf(text).Select(entry => entry.Key)];
        StringBuilder completed = new(text);
        foreach ((string key, string value) in Samples[words[0].Trim()].Where(entry => !left.Contains(entry.Key)))
            completed.Append(value.Replace("{number}", (1000 + number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return new CheckCase.Input(parts[0], completed.ToString());
    }

    private static Dictionary<string, string> Read() => TestFile.Text("Checks/Cases/Samples.txt").ReplaceLineEndings("\n")
        .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(sample => sample[..sample.IndexOf('\n', StringComparison.Ordinal)].Trim(), sample => sample[(sample.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    /// <summary>The top-level keys of YAML, each with its lines.</summary>
    private static IReadOnlyList<(string Key, string Text)> KeysOf(string text)
    {
        List<(string Key, StringBuilder Text)> keys = [];
        foreach (string line in text.Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && char.IsLetter(line[0]))
                keys.Add((line[..colon], new StringBuilder()));
            if (keys.Count > 0 && line.Length > 0)
                keys[^1].Text.Append(line).Append('\n');
        }

        return [.. keys.Select(entry => (entry.Key, entry.Text.ToString()))];
    }
}
