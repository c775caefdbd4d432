using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Automation;

/// <summary>Something that must hold of an incident.</summary>
public abstract record IncidentCondition
{
    private IncidentCondition()
    {
    }

    /// <summary>One of these rules raised an alert of the incident. The rules are values, so that none can be named that does not exist.</summary>
    /// <param name="Rules">The rules; at least one.</param>
    public sealed record RaisedBy(params IReadOnlyList<AnalyticsRule> Rules) : IncidentCondition;

    /// <summary>An alert of the incident has a custom detail with one of these values.</summary>
    /// <param name="Key">Name of the detail, as the rules write it.</param>
    /// <param name="Values">The values, whole and in any case; at least one.</param>
    public sealed record Detail(string Key, params IReadOnlyList<string> Values) : IncidentCondition
    {
        /// <summary>Whether all values that the incident has of the detail must be among these, not just one of them; false by default.</summary>
        public bool IsAboutAll { get; init; }
    }

    /// <summary>The incident is not closed yet: an automation rule with a lower order may have closed it.</summary>
    public sealed record IsOpen : IncidentCondition;

    /// <summary>The incident has one of these severities.</summary>
    /// <param name="Severities">The severities; at least one.</param>
    public sealed record HasSeverity(params IReadOnlyList<AlertSeverity> Severities) : IncidentCondition;

    /// <summary>The incident has a tag. Tags are matched as a whole, in any case.</summary>
    /// <param name="Tag">The tag.</param>
    public sealed record Tagged(string Tag) : IncidentCondition;

    /// <summary>A tag was added just now; only where the trigger is <see cref="IncidentTrigger.Updated"/>.</summary>
    public sealed record TagsChanged : IncidentCondition;

    /// <summary>One of these conditions holds, or more.</summary>
    /// <param name="Conditions">The conditions; 2 to 10.</param>
    public sealed record AnyOf(params IReadOnlyList<IncidentCondition> Conditions) : IncidentCondition;

    /// <summary>The condition, and those inside it.</summary>
    public IEnumerable<IncidentCondition> SelfAndInner => this is AnyOf any ? [this, .. any.Conditions.SelectMany(inner => inner.SelfAndInner)] : [this];
}
