namespace CrossTenantSentinel.Content.Values;

/// <summary>What programs call themselves that are no browsers, as audit events show it.</summary>
public static class ToolUserAgents
{
    /// <summary>Finds the name of a shell, a Graph client or a script's library; for <c>matches regex</c>.</summary>
    public static string Pattern => @"(?i)powershell|graph|azure-?cli|azsdk|python|curl|postman|go-http|okhttp|node-fetch|axios";
}
