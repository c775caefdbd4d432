using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A detection whose scenarios do not show both what fires and what stays quiet.</summary>
public sealed class ScenarioCoverage : ItemCheck<Detection>
{
    /// <summary>CTS1025.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1025",
        Title = "Scenarios prove too little",
        Why = "A detection that was never seen to fire may never fire; one that was never seen to stay quiet may never rest. Scenarios are named in results, so names must differ.",
        Instead = "Write at least one scenario that expects rows and one that expects none, each under its own name.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        if (item.AllScenarios.All(scenario => scenario.ExpectedRows.Count == 0))
            yield return Kind.At(item.At("Scenarios"), "No scenario expects a row.");
        if (item.AllScenarios.All(scenario => scenario.ExpectedRows.Count > 0))
            yield return Kind.At(item.At("Scenarios"), "No scenario expects silence.");
        foreach (IGrouping<string, Scenario> twice in item.AllScenarios.GroupBy(scenario => scenario.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return Kind.At(item.At("Scenarios", twice.Key), $"{twice.Count()} scenarios are called \"{twice.Key}\".");
    }
}
