using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Subjects;

/// <summary>
/// An analytics rule or hunting query as it is written. Members are named as in rule YAML; null and empty lists mean that nothing is written,
/// except for content of the pack, where defaults are filled in.
/// </summary>
public sealed record RuleSubject : Subject
{
    /// <summary>What runs it.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The kind as it is written (<c>kind</c>).</summary>
    public Stated? KindText { get; init; }

    /// <summary>The template's or resource's id.</summary>
    public Stated? Id { get; init; }

    /// <summary>Display name.</summary>
    public Stated? Name { get; init; }

    /// <summary>Description.</summary>
    public Stated? Description { get; init; }

    /// <summary>Severity.</summary>
    public Stated? Severity { get; init; }

    /// <summary>Template status.</summary>
    public Stated? Status { get; init; }

    /// <summary>Template version.</summary>
    public Stated? Version { get; init; }

    /// <summary>How often it runs, as written: <c>1h</c> in YAML, <c>PT1H</c> in templates.</summary>
    public Stated? Frequency { get; init; }

    /// <summary>How far it looks back, as written.</summary>
    public Stated? Period { get; init; }

    /// <summary>How the number of rows is compared.</summary>
    public Stated? TriggerOperator { get; init; }

    /// <summary>What it is compared with.</summary>
    public Stated? TriggerThreshold { get; init; }

    /// <summary>Whether the rule rests after an alert.</summary>
    public Stated? SuppressionEnabled { get; init; }

    /// <summary>How long.</summary>
    public Stated? SuppressionDuration { get; init; }

    /// <summary>Tactics; null when there is no such key.</summary>
    public IReadOnlyList<Stated>? Tactics { get; init; }

    /// <summary>Techniques, in YAML with sub-techniques; null when there is no such key.</summary>
    public IReadOnlyList<Stated>? Techniques { get; init; }

    /// <summary>Sub-techniques, which templates list apart; null when there is no such key.</summary>
    public IReadOnlyList<Stated>? SubTechniques { get; init; }

    /// <summary>Required data connectors; null when there is no such key.</summary>
    public IReadOnlyList<StatedConnector>? Connectors { get; init; }

    /// <summary>Entity mappings; null when there is no such key.</summary>
    public IReadOnlyList<StatedMapping>? Entities { get; init; }

    /// <summary>Columns of ready-made entities (<c>sentinelEntitiesMappings</c>).</summary>
    public IReadOnlyList<Stated> SentinelEntities { get; init; } = [];

    /// <summary>Custom details: key and column.</summary>
    public IReadOnlyList<StatedPair> CustomDetails { get; init; } = [];

    /// <summary>Alert details; null when there is no such key.</summary>
    public StatedAlertDetails? AlertDetails { get; init; }

    /// <summary>Whether all rows make one alert or each row its own (<c>eventGroupingSettings.aggregationKind</c>).</summary>
    public Stated? EventGrouping { get; init; }

    /// <summary>Incident configuration; null when there is no such key.</summary>
    public StatedIncidents? Incidents { get; init; }

    /// <summary>Free labels.</summary>
    public IReadOnlyList<Stated> Tags { get; init; } = [];

    /// <summary>Whether it is enabled; templates of rules alone say so.</summary>
    public Stated? Enabled { get; init; }

    /// <summary>The version of the API that a template's resource is written for; null outside of templates.</summary>
    public Stated? ApiVersion { get; init; }

    /// <summary>The id of the rule template that a template's rule comes from (<c>alertRuleTemplateName</c>).</summary>
    public Stated? TemplateName { get; init; }

    /// <summary>The version of that rule template.</summary>
    public Stated? TemplateVersion { get; init; }

    /// <summary>Whether it is no rule that is deployed, but a template for the gallery (<c>AlertRuleTemplates</c>).</summary>
    public bool IsTemplate { get; init; }

    /// <summary>What it says as a saved search; null where it is none.</summary>
    public StatedSavedSearch? SavedSearch { get; init; }

    /// <summary>Whether there is a query that is worked out at deployment, so that <see cref="Query"/> is null and nothing can be said of it.</summary>
    public bool HasUnknownQuery { get; init; }

    /// <summary>The query; null when there is none.</summary>
    public SubjectQuery? Query { get; init; }

    /// <summary>The query as it is deployed and counted, where that differs from <see cref="Query"/>: null for the same.</summary>
    public string? EmittedQuery { get; init; }

    /// <summary>
    /// The columns that the query outputs: what the row record declares, or what binding found. Null when they are not known: before binding,
    /// when the query has errors, or when it outputs no table.
    /// </summary>
    public IReadOnlyList<Column>? Columns { get; init; }

    /// <summary>Whether the query may output more columns than <see cref="Columns"/>, depending on data or on tables that no schema knows.</summary>
    public bool HasOpenColumns { get; init; }

    /// <summary>The columns whose type cannot be told.</summary>
    public IReadOnlyList<string> UntypedColumns { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => Query is { } query ? [query] : [];
}
