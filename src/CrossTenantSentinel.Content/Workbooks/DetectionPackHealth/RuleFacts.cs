using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The pack's rules as queries know them, and how a log's rule is recognised as one of them.</summary>
internal sealed class RuleFacts(HealthParameters pick, PackContent pack)
{
    /// <summary><c>WB_Rules()</c>: one row per picked rule, with the hash of its query as it is deployed.</summary>
    public WorkbookFunction Rules { get; } = new()
    {
        Name = "WB_Rules",
        Body = KqlTemplate.Of($"""
            {InlineRows.Of(pack.Rules.Select(Fact))}
            | where {pick.Detection.IsUnrestricted} or Slug in ({pick.Detection})
            """),
    };

    /// <summary>
    /// <c>WB_OfPack(rows)</c>: the rows that are about a picked rule, with <c>Slug</c>. A rule that was deployed from the pack's files keeps its id, one that was made from
    /// a template keeps its name only; Sentinel changes that too where it disables a rule. The last part of a longer id counts.
    /// </summary>
    public WorkbookFunction OfPack => new()
    {
        Name = "WB_OfPack",
        Parameters = [KqlParameter.Table("rows", new Column("RuleId", KqlType.String), new Column("RuleName", KqlType.String))],
        Body = KqlTemplate.Of($"""
            rows
            | extend RuleId = tolower(extract(@"([^/]+)/*$", 1, RuleId)), NameKey = tolower(trim(@"\s+", replace_regex(RuleName, {AutoDisabled}, "")))
            | lookup kind=leftouter ({Rules}() | project RuleId, ById = Slug) on RuleId
            | lookup kind=leftouter ({Rules}() | project NameKey = tolower(Rule), ByName = Slug) on NameKey
            | extend Slug = coalesce(ById, ByName)
            | where isnotempty(Slug)
            """),
    };

    /// <summary>What Sentinel writes before the name of a rule that it disables.</summary>
    public static string AutoDisabled => @"(?i)^\s*auto[ -]disabled[\s:-]*";

    /// <summary>The hash of a query, whatever its line ends and the blanks around it.</summary>
    public static string HashOf(AnalyticsRule rule) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EmittedQuery.Of(rule).Trim().ReplaceLineEndings("\n"))));

    private static RuleFact Fact(AnalyticsRule rule) => new(
        rule.Id.ToString(),
        rule.Slug,
        rule.Name,
        PackContent.KindOf(rule),
        rule.Severity.ToString(),
        rule is ScheduledRule scheduled ? scheduled.Schedule.Every : TimeSpan.FromMinutes(1),
        HashOf(rule));

    internal sealed record RuleFact(string RuleId, string Slug, string Rule, string Kind, string Severity, TimeSpan Every, string QueryHash);
}
