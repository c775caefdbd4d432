using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Renders a detection's query for the checks.</summary>
internal static class QueryText
{
    /// <summary>The rendered query; null when its functions conflict, which <see cref="FunctionConflict"/> reports.</summary>
    public static RenderedQuery? TryRender(Detection detection)
    {
        try
        {
            return detection.Query.Render();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
