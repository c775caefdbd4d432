using System.Globalization;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;

namespace CrossTenantSentinel.Subjects;

/// <summary>A detection of the pack as a rule that is written.</summary>
internal static class PackRule
{
    public static RuleSubject Of(Detection detection)
    {
        RuleSubject rule = new()
        {
            Handle = detection.Handle,
            At = detection.At(),
            Form = SubjectForm.Pack,
            Item = detection,
            Kind = KindOf(detection),
            Id = State(detection, nameof(Detection.Id), detection.Id.ToString()),
            Name = State(detection, nameof(Detection.Name), detection.Name),
            Description = State(detection, nameof(Detection.Description), detection.Description),
            Version = State(detection, nameof(Detection.Version), detection.Version.ToString()),
            Tactics = [.. TacticInference.Infer(detection.Tactics, detection.Techniques).Tactics.Select(tactic => State(detection, nameof(Detection.Tactics), tactic.ToString(), tactic.ToString()))],
            Techniques = [.. detection.Techniques.Select(technique => State(detection, nameof(Detection.Techniques), technique.Id, technique.Id.Replace('.', '_')))],
            Entities = [.. detection.Entities.Select(mapping => Of(detection, mapping))],
            CustomDetails = [.. detection.CustomDetails.Select(detail => Pair(detection, nameof(Detection.CustomDetails), detail.Key, detail.Column))],
            Tags = [.. detection.Tags.Select(tag => State(detection, nameof(Detection.Tags), tag))],
            Query = PackSubjects.Rendered(() => new SubjectQuery(new RenderedText(detection.Query.Render())) { Row = detection.RowColumns }),
            EmittedQuery = PackSubjects.Rendered(() => EmittedQuery.Of(detection)),
            Columns = detection.RowColumns,
        };
        rule = detection is AnalyticsRule alerting ? WithAlerts(rule, alerting) : rule;
        return detection is ScheduledRule scheduled ? WithSchedule(rule, scheduled) : rule;
    }

    private static RuleKind KindOf(Detection detection) => detection switch
    {
        ScheduledRule => RuleKind.Scheduled,
        NearRealTimeRule => RuleKind.NearRealTime,
        HuntingQuery => RuleKind.Hunting,
        _ => RuleKind.Unknown,
    };

    private static RuleSubject WithAlerts(RuleSubject subject, AnalyticsRule rule) => subject with
    {
        Severity = State(rule, nameof(AnalyticsRule.Severity), rule.Severity.ToString()),
        Status = State(rule, nameof(AnalyticsRule.Status), rule.Status.ToString()),
        SuppressionEnabled = State(rule, nameof(AnalyticsRule.Suppression), rule.Suppression is null ? "false" : "true"),
        SuppressionDuration = rule.Suppression is { } rest ? State(rule, nameof(AnalyticsRule.Suppression), Duration.Of(rest)) : null,
        SentinelEntities = rule.SentinelEntitiesColumn is { } column ? [State(rule, nameof(AnalyticsRule.SentinelEntitiesColumn), column, column)] : [],
        EventGrouping = State(rule, nameof(AnalyticsRule.EventGrouping), rule.EventGrouping.ToString()),
        AlertDetails = rule.AlertDetails is { } details ? Of(rule, details) : null,
        Incidents = Of(rule, rule.Incidents),
    };

    private static RuleSubject WithSchedule(RuleSubject subject, ScheduledRule rule) => subject with
    {
        Frequency = State(rule, nameof(ScheduledRule.Schedule), Duration.Of(rule.Schedule.Every)),
        Period = State(rule, nameof(ScheduledRule.Schedule), Duration.Of(rule.Schedule.Lookback)),
        TriggerOperator = State(rule, nameof(ScheduledRule.Trigger), rule.Trigger.Operator.ToString()),
        TriggerThreshold = State(rule, nameof(ScheduledRule.Trigger), rule.Trigger.Threshold.ToString(CultureInfo.InvariantCulture)),
    };

    private static StatedMapping Of(Detection detection, EntityMapping mapping) => new(
        State(detection, nameof(Detection.Entities), mapping.Type.ToString(), mapping.Type.ToString()),
        [.. mapping.Fields.Select(field => new StatedField(
            State(detection, nameof(Detection.Entities), field.Identifier, mapping.Type.ToString()),
            State(detection, nameof(Detection.Entities), field.Column, field.Column),
            detection.At(nameof(Detection.Entities), mapping.Type.ToString())))],
        detection.At(nameof(Detection.Entities), mapping.Type.ToString()));

    private static StatedAlertDetails Of(AnalyticsRule rule, AlertDetails details) => new()
    {
        At = rule.At(nameof(AnalyticsRule.AlertDetails)),
        DisplayNameFormat = details.DisplayNameFormat is { } name ? State(rule, nameof(AlertDetails.DisplayNameFormat), name) : null,
        DescriptionFormat = details.DescriptionFormat is { } description ? State(rule, nameof(AlertDetails.DescriptionFormat), description) : null,
        SeverityColumn = details.SeverityColumn is { } severity ? State(rule, nameof(AlertDetails.SeverityColumn), severity, severity) : null,
        TacticsColumn = details.TacticsColumn is { } tactics ? State(rule, nameof(AlertDetails.TacticsColumn), tactics, tactics) : null,
        DynamicProperties = [.. details.DynamicProperties.Select(property => Pair(rule, nameof(AlertDetails.DynamicProperties), property.Property.ToString(), property.Column))],
    };

    private static StatedIncidents Of(AnalyticsRule rule, IncidentConfiguration incidents)
    {
        StatedIncidents stated = new()
        {
            At = rule.At(nameof(AnalyticsRule.Incidents)),
            CreateIncident = State(rule, nameof(AnalyticsRule.Incidents), incidents.CreateIncident ? "true" : "false"),
        };
        return incidents.Grouping is not { } grouping ? stated : stated with
        {
            Grouping = stated.At,
            GroupingEnabled = State(rule, nameof(AnalyticsRule.Incidents), "true"),
            ReopenClosedIncident = State(rule, nameof(AnalyticsRule.Incidents), grouping.ReopenClosedIncident ? "true" : "false"),
            Lookback = State(rule, nameof(AnalyticsRule.Incidents), Duration.Of(grouping.Lookback)),
            MatchingMethod = State(rule, nameof(AnalyticsRule.Incidents), grouping.Matching.ToString()),
            ByEntities = [.. grouping.ByEntities.Select(type => State(rule, nameof(AnalyticsRule.Incidents), type.ToString(), type.ToString()))],
            ByAlertDetails = [.. grouping.ByAlertDetails.Select(detail => State(rule, nameof(AnalyticsRule.Incidents), detail.ToString(), detail.ToString()))],
            ByCustomDetails = [.. grouping.ByCustomDetails.Select(key => State(rule, nameof(AnalyticsRule.Incidents), key, key))],
        };
    }

    private static StatedPair Pair(Detection detection, string member, string name, string column) =>
        new(State(detection, member, name, name), State(detection, member, column, column));

    private static Stated State(Detection detection, string member, string text, string? part = null) => new(text, detection.At(member, part));
}
