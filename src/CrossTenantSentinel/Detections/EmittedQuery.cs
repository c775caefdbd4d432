namespace CrossTenantSentinel.Detections;

/// <summary>The text of a detection's query as it is deployed, which is what Sentinel's limit on its length counts.</summary>
public static class EmittedQuery
{
    /// <summary>The rendered query; for a hunting query with the columns that carry its entities.</summary>
    /// <exception cref="InvalidOperationException">The query's functions conflict.</exception>
    public static string Of(Detection detection)
    {
        ArgumentNullException.ThrowIfNull(detection);
        string text = detection.Query.Render().Text;
        return detection is HuntingQuery hunting ? text + EntityColumns.Of(hunting) : text;
    }
}
