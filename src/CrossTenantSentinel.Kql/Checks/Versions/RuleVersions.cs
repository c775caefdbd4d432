using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Canonical;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Kql.Checks.Versions;

/// <summary>What the version of a rule or function stands for: the same whether it is written in C#, YAML or a template.</summary>
internal static partial class RuleVersions
{
    private const int LongestText = 300;

    /// <summary>The content, and the place of its version; null content for what has no version.</summary>
    public static (VersionedContent? Content, Anchor At) Of(CheckedQuery query) => query.Owner switch
    {
        RuleSubject { Id: { IsKnown: true } id, Name: { IsKnown: true } name } rule => (Of(rule, id.Text, name.Text, query), (rule.Version ?? id).At),
        FunctionSubject { Id: { IsKnown: true } id } function => (Of(function, id.Text, query), (function.Version ?? id).At),
        _ => (null, Anchor.Nowhere),
    };

    private static VersionedContent Of(RuleSubject rule, string id, string name, CheckedQuery query) => new()
    {
        Id = id.ToLowerInvariant(),
        Kind = rule.Kind switch
        {
            RuleKind.NearRealTime => "near-real-time rule",
            RuleKind.Hunting => "hunting query",
            _ => "scheduled rule",
        },
        Name = name,
        Version = rule.Version?.Text,
        Texts = Hash([name, Description(rule), .. rule.Tags.Select(tag => tag.Text).Order(StringComparer.Ordinal)]),
        Settings = [.. Settings(rule).Order(StringComparer.Ordinal)],
        Schedule = rule.Kind == RuleKind.Scheduled ? $"every {Time(rule.Frequency)}, alert when rows {Operator(rule.TriggerOperator)} {rule.TriggerThreshold?.Text}" : "",
        Lookback = rule.Kind == RuleKind.Scheduled && rule.Period is { } period ? RuleDuration.Of(period) : null,
        Tables = query.Bound.Tables,
        Steps = Steps(CanonicalQuery.Of(query.Bound), rule.Kind == RuleKind.Hunting),
    };

    private static VersionedContent Of(FunctionSubject function, string id, CheckedQuery query) => new()
    {
        Id = id.ToLowerInvariant(),
        Kind = "function",
        Name = function.Name.Text,
        Version = function.Version?.Text,
        Texts = Hash([function.Name.Text]),
        Settings = [$"parameters {Blanks.Replace(function.Parameters, "")}", $"body {Hash([Blanks.Replace(function.Body?.Text ?? "", " ").Trim()])}"],
        Tables = query.Bound.Tables,
    };

    /// <summary>Without the pair of quotes that YAML descriptions carry for Microsoft's packager.</summary>
    private static string Description(RuleSubject rule)
    {
        string text = rule.Description?.Text.Trim() ?? "";
        bool isQuoted = text.Length > 1 && text[0] is ('\'' or '"') && text[^1] == text[0];
        return Blanks.Replace(isQuoted ? text[1..^1] : text, " ").Trim();
    }

    private static IEnumerable<string> Settings(RuleSubject rule) =>
    [
        .. Line("severity", rule.Severity),
        .. (rule.Tactics ?? []).Select(tactic => $"tactic {tactic.Text}"),
        .. (rule.Techniques ?? []).Concat(rule.SubTechniques ?? []).Select(technique => $"technique {technique.Text}"),
        .. (rule.Entities ?? []).Select(mapping => $"entity {mapping.Type?.Text} {string.Join(", ", mapping.Fields.Select(field => $"{field.Identifier?.Text}={field.Column?.Text}").Order(StringComparer.Ordinal))}"),
        .. rule.SentinelEntities.Select(column => $"entities of {column.Text}"),
        .. rule.CustomDetails.Select(detail => $"custom detail {detail.Name?.Text}={detail.Value?.Text}"),
        .. Line("alert name", rule.AlertDetails?.DisplayNameFormat),
        .. Line("alert description", rule.AlertDetails?.DescriptionFormat),
        .. Line("alert severity from", rule.AlertDetails?.SeverityColumn),
        .. Line("alert tactics from", rule.AlertDetails?.TacticsColumn),
        .. (rule.AlertDetails?.DynamicProperties ?? []).Select(property => $"alert property {property.Name?.Text}={property.Value?.Text}"),
        .. rule.Kind == RuleKind.Hunting ? [] : new[] { $"grouping {rule.EventGrouping?.Text ?? "SingleAlert"}" },
        .. Incidents(rule.Incidents),
    ];

    private static IEnumerable<string> Incidents(StatedIncidents? incidents)
    {
        if (incidents is null)
            return [];
        string[] by = [.. incidents.ByEntities.Concat(incidents.ByAlertDetails).Concat(incidents.ByCustomDetails).Select(what => what.Text).Order(StringComparer.Ordinal)];
        return [$"incidents {Flag(incidents.CreateIncident)}, grouped {Flag(incidents.GroupingEnabled)} {incidents.MatchingMethod?.Text} {string.Join(", ", by)} within {Time(incidents.Lookback)}"];
    }

    private static IEnumerable<string> Line(string what, Stated? stated) => stated is { IsKnown: true, Text.Length: > 0 } ? [$"{what} {stated.Text}"] : [];

    private static string Flag(Stated? stated) => stated?.Text.ToLowerInvariant() ?? "false";

    private static string Time(Stated? stated) => stated is null ? "" : RuleDuration.Of(stated) is { } time ? Detections.Duration.Of(time) : stated.Text;

    private static string Operator(Stated? stated) => stated?.Text switch
    {
        "gt" => "GreaterThan",
        "lt" => "LessThan",
        "eq" => "Equal",
        "ne" => "NotEqual",
        var other => other ?? "",
    };

    private static IReadOnlyList<QueryStep> Steps(CanonicalQuery query, bool isHunting) =>
    [
        .. query.Results.Concat(query.Definitions)
            .SelectMany(pipeline => pipeline.Steps.Select(step => new QueryStep(pipeline.Name, step.Operator, Short(step.Text))))
            .Where(step => !isHunting || step.Operator != "extend" || !EntityColumns.IsMatch(step.Text)),
    ];

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..(LongestText - 20)]}... #{Hash([text])[..12]}";

    private static string Hash(IEnumerable<string> texts) => CanonicalQuery.HashOf(string.Join('\0', texts))[..24];

    /// <summary>The columns that carry a hunting query's entities are generated from its mappings.</summary>
    [GeneratedRegex(@"\Aextend( ?,? ?[A-Za-z]+_[0-9]+_\w+ ?= ?[^,]+)+\z")]
    private static partial Regex EntityColumns { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }
}
