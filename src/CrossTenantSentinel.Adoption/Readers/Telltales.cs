namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Tells whether a text that cannot be read seems to be content.</summary>
internal static class Telltales
{
    private static readonly string[] Words =
    [
        "query:", "FunctionQuery", "ParserQuery", "queryFrequency", "relevantTechniques", "entityMappings", "requiredDataConnectors", "tactics",
        "deploymentTemplate.json", "Microsoft.SecurityInsights", "alertRules", "savedSearches", "serializedData", "\"Notebook/", "Microsoft.OperationalInsights",
    ];

    /// <summary>Whether one of the words stands in it that hardly anything else has.</summary>
    public static bool AreIn(string text) => Words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
