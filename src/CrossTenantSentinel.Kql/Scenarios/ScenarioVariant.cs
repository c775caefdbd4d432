using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>A scenario to run: as its author wrote it, or changed in a way that every detection must bear.</summary>
/// <param name="Name">The scenario's name; for a change, what is changed, and the name.</param>
/// <param name="Original">The scenario as written.</param>
/// <param name="Changed">The scenario to run.</param>
/// <param name="Expected">What must come out.</param>
public sealed record ScenarioVariant(string Name, Scenario Original, Scenario Changed, VariantExpectation Expected)
{
    /// <summary>Whether nothing is changed.</summary>
    public bool IsAsWritten => ReferenceEquals(Original, Changed);
}
