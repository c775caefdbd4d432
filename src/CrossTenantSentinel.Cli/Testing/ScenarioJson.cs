using System.Text.Json;
using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Kql.Scenarios;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>Results of scenarios for machines.</summary>
internal static class ScenarioJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ScenarioResult> results)
    {
        json.WriteStartArray("scenarios");
        foreach (ScenarioResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("detection", result.Detection.Slug);
            json.WriteString("scenario", result.Variant.Name);
            json.WriteBoolean("passed", result.Passed);
            json.WriteStartArray("differences");
            foreach (string difference in result.Differences)
                json.WriteStringValue(difference);
            json.WriteEndArray();
            json.WriteStartArray("alerts");
            foreach (Alert alert in result.Alerts)
                Write(json, alert);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Alert alert)
    {
        json.WriteStartObject();
        json.WriteString("title", alert.Title);
        json.WriteString("description", alert.Description);
        json.WriteString("severity", alert.Severity.ToString());
        json.WriteNumber("events", alert.Events);
        json.WriteStartArray("entities");
        foreach (AlertEntity entity in alert.Entities)
        {
            json.WriteStartObject();
            json.WriteString("type", entity.Type.ToString());
            foreach ((string identifier, string value) in entity.Identifiers)
                json.WriteString(identifier, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("customDetails");
        foreach ((string key, IReadOnlyList<string> values) in alert.CustomDetails)
        {
            json.WriteStartArray(key);
            foreach (string value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
