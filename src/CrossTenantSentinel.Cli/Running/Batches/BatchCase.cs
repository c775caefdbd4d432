using System.Text.Json;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Running.Batches;

/// <summary>A line of a file of queries.</summary>
/// <param name="Id">The JSON of its id; <c>null</c> when it has none.</param>
/// <param name="Query">The query; null when the line is wrong.</param>
/// <param name="Mistake">What is wrong with the line; null when it is right.</param>
internal sealed record BatchCase(string Id, string? Query, string? Mistake)
{
    /// <summary>CTS0323.</summary>
    public static readonly FindingKind Malformed = new()
    {
        Code = "CTS0323",
        Title = "Line is no query",
        Why = "The line of the --batch file is not a JSON object with the texts id and query. The other lines run all the same.",
        Instead = "Write one object per line: {\"id\":\"...\",\"query\":\"...\"}.",
    };

    /// <summary>Reads a line.</summary>
    /// <param name="line">The text.</param>
    /// <param name="number">One-based number of the line, for messages.</param>
    public static BatchCase Parse(string line, int number)
    {
        string id = "null";
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Wrong(id, number, "it is no object");
            if (root.TryGetProperty("id", out JsonElement given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                id = given.GetRawText();
            if (!root.TryGetProperty("query", out JsonElement query) || query.ValueKind != JsonValueKind.String)
                return Wrong(id, number, "it has no text named query");
            return new BatchCase(id, query.GetString(), null);
        }
        catch (JsonException exception)
        {
            int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return Wrong(id, number, $"it is not JSON: {(position < 0 ? exception.Message : exception.Message[..position]).TrimEnd('.')}");
        }
        catch (InvalidOperationException)
        {
            return Wrong(id, number, "its query holds half a surrogate pair");
        }
    }

    private static BatchCase Wrong(string id, int number, string reason) =>
        new(id, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Malformed.Code}: Line {number} is no query: {reason}."));
}
