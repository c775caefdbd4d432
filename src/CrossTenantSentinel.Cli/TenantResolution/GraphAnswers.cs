using System.Text;
using System.Text.Json;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>Reads Graph's <c>tenantInformation</c>. Names are chosen by strangers: they lose what could harm, and are never longer than Graph allows.</summary>
internal static class GraphAnswers
{
    private const int LongestName = 256;

    /// <summary>Reads an answer.</summary>
    /// <param name="asked">What was asked: the answer must be about it.</param>
    /// <param name="json">The answer's body.</param>
    public static TenantAnswer Read(TenantAsked asked, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !Guid.TryParse(Text(document, "tenantId"), out Guid id) || id == Guid.Empty)
                return new TenantAnswer.Failed("the answer names no tenant");
            if (asked.Id is { } wanted && wanted != id)
                return new TenantAnswer.Failed($"the answer is about another tenant, {id:D}");
            return new TenantAnswer.Found(id, Name(document, "displayName"), Name(document, "defaultDomainName").ToLowerInvariant(), Name(document, "federationBrandName"));
        }
        catch (JsonException)
        {
            return new TenantAnswer.Failed("the answer is no JSON");
        }
    }

    private static string? Text(JsonDocument document, string property) =>
        document.RootElement.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A name on one line, without what spreadsheets take for the start of a formula.</summary>
    private static string Name(JsonDocument document, string property)
    {
        StringBuilder name = new();
        foreach (Rune character in (Text(document, property) ?? "").EnumerateRunes())
        {
            if (!Rune.IsControl(character) && name.Length + character.Utf16SequenceLength <= LongestName)
                name.Append(character);
        }

        return name.ToString().Trim().TrimStart('=', '+', '-', '@').Trim();
    }
}
