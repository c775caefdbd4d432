namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>How bad Kusto.Language finds something.</summary>
public enum KustoSeverity
{
    /// <summary>A hint.</summary>
    Suggestion,

    /// <summary>Probably not what the author means.</summary>
    Warning,

    /// <summary>The query does not run.</summary>
    Error,
}
