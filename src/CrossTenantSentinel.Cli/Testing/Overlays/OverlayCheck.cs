using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Testing.Overlays;

/// <summary>
/// Runs the scenarios that must fire under the settings of a tenant. A tenant may narrow a rule, but not so far that it is silent about what it
/// is for.
/// </summary>
/// <param name="pack">The pack under settings.</param>
/// <param name="schemas">More tables.</param>
/// <param name="frontEnd">Binds queries.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class OverlayCheck(Func<TenantSettings, Catalog> pack, IReadOnlyList<SchemaSource> schemas, Lazy<IKustoFrontEnd> frontEnd, CancellationToken cancellation)
{
    /// <summary>What becomes of scenarios. Detections whose query the settings do not change are left out: theirs were run already.</summary>
    /// <param name="overlay">The settings.</param>
    /// <param name="detections">The detections under the common settings.</param>
    /// <param name="isWanted">Whether a scenario is to be run.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<OverlaidScenario> Of(Overlay overlay, IReadOnlyList<Detection> detections, Predicate<ScenarioVariant> isWanted)
    {
        if (overlay.Stated.Count == 0)
            return [];
        using PackCompilation compilation = Compile(overlay.Settings);
        Dictionary<string, PackCompilation> others = new(StringComparer.Ordinal);
        try
        {
            return
            [
                .. from common in detections
                   let detection = Named(compilation, common.Slug)
                   where detection is not null && IsChanged(common, detection)
                   from scenario in common.AllScenarios
                   where scenario.ExpectedRows.Count > 0
                   let variant = Variant(overlay, detection, scenario)
                   where variant is not null && isWanted(variant)
                   let result = Run(compilation, detection, variant)
                   let silencing = result.Passed ? [] : Silencing(overlay, detection.Slug, scenario, others)
                   select new OverlaidScenario(overlay, Explained(result, overlay, silencing), silencing),
            ];
        }
        finally
        {
            foreach (PackCompilation other in others.Values)
                other.Dispose();
        }
    }

    private static Detection? Named(PackCompilation compilation, string slug) => compilation.Catalog.Detections.FirstOrDefault(detection => detection.Slug == slug);

    private static bool IsChanged(Detection common, Detection detection) =>
        common.Query.Render().Text != detection.Query.Render().Text || (common as ScheduledRule)?.Schedule != (detection as ScheduledRule)?.Schedule;

    /// <summary>The scenario as it is written under the tenant's settings, which may name other watchlists; null where it is not written at all.</summary>
    private static ScenarioVariant? Variant(Overlay overlay, Detection detection, Scenario scenario) =>
        detection.AllScenarios.FirstOrDefault(written => written.Name == scenario.Name) is { } own ? new ScenarioVariant($"under {overlay.File}: {own.Name}", own, own, VariantExpectation.Same) : null;

    /// <summary>Other rows than those of the common settings are what the tenant wants; none are not.</summary>
    private ScenarioResult Run(PackCompilation compilation, Detection detection, ScenarioVariant variant)
    {
        ScenarioResult result = new PackScenarios(compilation).Run(detection, variant, cancellation: cancellation);
        return result.Outcome.Result is { Count: > 0 } ? result with { Differences = [], HasOtherRows = false } : result;
    }

    /// <summary>Settings without which it would fire; where there are several to blame, each of which is enough, those.</summary>
    private string[] Silencing(Overlay overlay, string slug, Scenario scenario, Dictionary<string, PackCompilation> others)
    {
        string[] needed = [.. overlay.Stated.Keys.Where(key => Fires($"without {key}", () => overlay.Without(key)))];
        if (needed.Length > 0)
            return needed;
        string[] enough = [.. overlay.Stated.Keys.Where(key => !Fires($"only {key}", () => overlay.Only(key)))];
        return enough.Length > 0 ? enough : [.. overlay.Stated.Keys];

        bool Fires(string name, Func<TenantSettings> settings)
        {
            if (!others.TryGetValue(name, out PackCompilation? compilation))
                others.Add(name, compilation = Compile(settings()));
            return Named(compilation, slug) is { } detection && Variant(overlay, detection, scenario) is { } variant && Run(compilation, detection, variant).Passed;
        }
    }

    private static ScenarioResult Explained(ScenarioResult result, Overlay overlay, IReadOnlyList<string> silencing) => result.Passed
        ? result
        : result with { Differences = [$"It must fire, and is silent because of {string.Join(" and ", silencing)} in {overlay.File}."], HasOtherRows = false };

    private PackCompilation Compile(TenantSettings settings) => new(new CompilationInputs
    {
        Catalog = () => pack(settings),
        Schemas = schemas,
        FrontEnd = () => new SharedFrontEnd(frontEnd.Value),
        Templates = () => throw new InvalidOperationException("Nothing is emitted under a tenant's settings."),
        ReadSource = _ => null,
        Cancellation = cancellation,
    });
}
