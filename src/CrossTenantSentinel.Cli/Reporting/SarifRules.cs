using System.Text.Json;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>What a SARIF log says of kinds of findings.</summary>
/// <param name="page">The page that explains the codes; null when there is none.</param>
internal sealed class SarifRules(DiagnosticsPage? page)
{
    /// <summary>Writes a property with an array of reporting descriptors.</summary>
    public void Write(string property, IEnumerable<FindingKind> kinds, Utf8JsonWriter json)
    {
        json.WriteStartArray(property);
        foreach (FindingKind kind in kinds)
            Write(kind, json);
        json.WriteEndArray();
    }

    private void Write(FindingKind kind, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", kind.Code);
        json.WriteString("name", NameOf(kind));
        WriteText("shortDescription", $"{kind.Title}.", json);
        WriteText("fullDescription", kind.Why, json);
        if (page is not null)
            json.WriteString("helpUri", page.AddressOf(kind));
        json.WriteStartObject("help");
        json.WriteString("text", $"{kind.Why} {kind.Instead}");
        json.WriteString("markdown", $"{MarkdownText.Of(kind.Why)}\n\n**What to do**: {MarkdownText.Of(kind.Instead)}");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", !kind.IsOffByDefault);
        json.WriteString("level", SeverityText.Of(kind.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(string property, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The title as one word, which SARIF asks names to be: <c>UnknownWatchlist</c>.</summary>
    private static string NameOf(FindingKind kind)
    {
        IEnumerable<string> words = new string([.. kind.Title.Select(character => char.IsAsciiLetterOrDigit(character) ? character : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
