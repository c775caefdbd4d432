using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Automation;

/// <summary>Something that is done with an incident.</summary>
public abstract record IncidentAction
{
    private IncidentAction()
    {
    }

    /// <summary>A task for the analyst.</summary>
    /// <param name="Title">What to do, at most 150 characters.</param>
    /// <param name="Description">How, at most 3,000 characters.</param>
    public sealed record AddTask(string Title, string Description) : IncidentAction;

    /// <summary>The severity changes.</summary>
    /// <param name="Severity">To this.</param>
    public sealed record SetSeverity(AlertSeverity Severity) : IncidentAction;

    /// <summary>Tags are added to those that are there.</summary>
    /// <param name="Tags">The tags; at least one.</param>
    public sealed record AddTags(params IReadOnlyList<string> Tags) : IncidentAction;

    /// <summary>The incident is closed as what it looks like and was expected: benign positive, suspicious but expected.</summary>
    /// <param name="Comment">Why, for the record.</param>
    public sealed record CloseAsExpected(string Comment) : IncidentAction;

    /// <summary>A playbook runs. Whoever deploys the rule says which logic app it is; without one the rule is not deployed.</summary>
    /// <param name="Playbook">The playbook.</param>
    public sealed record Run(Playbook Playbook) : IncidentAction;
}
