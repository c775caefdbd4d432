using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>A detection or a shared function whose text is changed, and the detections whose scenarios have to notice.</summary>
/// <param name="Item">The detection or the function.</param>
/// <param name="Equivalents">What its author says that nobody can notice.</param>
/// <param name="Tests">The detection itself, or what proves the function and all that use it, those with the shortest queries first.</param>
public sealed record MutatedItem(ContentItem Item, IReadOnlyList<EquivalentMutation> Equivalents, IReadOnlyList<Detection> Tests)
{
    /// <summary>What a pack has to change: detections, then the functions that any of them uses.</summary>
    public static IReadOnlyList<MutatedItem> In(Catalog pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Detection[] detections = [.. pack.Detections];
        ILookup<string, Detection> users = ProvenFunction.In(pack)
            .Concat(detections.OrderBy(detection => detection.Query.Render().Text.Length))
            .SelectMany(detection => FunctionClosure.Of(detection.Query).Select(function => (function.Name, detection)))
            .ToLookup(pair => pair.Name, pair => pair.detection, StringComparer.Ordinal);
        return
        [
            .. detections.Select(detection => new MutatedItem(detection, detection.Equivalents, [detection])),
            .. pack.Functions.Where(function => users.Contains(function.Name)).Select(function => new MutatedItem(function, function.Equivalents, [.. users[function.Name]])),
        ];
    }

    /// <summary>Where the item's own text stands in the query of a detection that tests it.</summary>
    public (int Start, int End) PlaceIn(Detection detection)
    {
        ArgumentNullException.ThrowIfNull(detection);
        KqlQuery own = Item is KqlFunction function ? FunctionClosure.Of(detection.Query).First(used => used.Name == function.Name).Body : detection.Query;
        RenderedSegment[] segments = [.. detection.Query.Render().Segments.Where(segment => ReferenceEquals(segment.Query, own) && segment.Part >= 0)];
        return (segments[0].Start, segments[^1].Start + segments[^1].Length);
    }
}
