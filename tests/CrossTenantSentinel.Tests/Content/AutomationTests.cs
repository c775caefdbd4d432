using System.Text.Json.Nodes;
using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Arm;
using CrossTenantSentinel.Emit.Views;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>The automation rules of the pack: who is in them, and what the templates say.</summary>
public class AutomationTests
{
    private static readonly IReadOnlyList<AutomationRule> Rules = [.. Pack.Default.AutomationRules];
    private static readonly IReadOnlyList<AnalyticsRule> Analytics = [.. Pack.Default.Detections.OfType<AnalyticsRule>()];

    public static TheoryData<string> Slugs => [.. Rules.Select(rule => rule.Slug)];

    [Fact]
    public void Everything_that_was_planned_is_there() =>
        Rules.Select(rule => rule.Slug[..5]).Distinct().Order().ShouldBe(["ar-01", "ar-02", "ar-03", "ar-04", "ar-05", "ar-06", "ar-07"]);

    [Fact]
    public void Every_rule_of_the_pack_has_the_tasks_of_one_family()
    {
        AutomationRule[] families = [.. Rules.Where(rule => rule.Slug.StartsWith("ar-01", StringComparison.Ordinal))];

        families.SelectMany(RulesOf).Order().ShouldBe(Analytics.Select(rule => rule.Slug).Order());
        families.ShouldAllBe(family => family.Actions.Count >= 5 && family.Actions.All(action => action is IncidentAction.AddTask));
    }

    [Fact]
    public void Every_incident_of_the_pack_is_enriched() => RulesOf(Rule("ar-04-enrich")).Order().ShouldBe(Analytics.Select(rule => rule.Slug).Order());

    [Fact]
    public void Nothing_about_privilege_risk_or_trust_is_closed() => RulesOf(Rule("ar-03-close-own-tenants")).ShouldAllBe(slug =>
        !slug.StartsWith("xt-xtap", StringComparison.Ordinal) && !slug.StartsWith("xt-priv", StringComparison.Ordinal) && !slug.StartsWith("xt-risk", StringComparison.Ordinal));

    [Fact]
    public void Nothing_about_trust_is_closed_under_whatever_technique() =>
        RulesOf(Rule("ar-03-close-own-tenants")).Intersect(RulesOf(Rule("ar-01-tasks-trust"))).ShouldBeEmpty();

    [Fact]
    public void Severities_are_raised_after_what_they_would_contain() =>
        Rules.Where(rule => rule.Slug.StartsWith("ar-05", StringComparison.Ordinal)).ShouldAllBe(rule => rule.Order < Rule("ar-02-raise-tier-zero").Order);

    [Fact]
    public void Incidents_are_only_closed_when_all_tenants_are_ours() =>
        Template(Rule("ar-03-close-own-tenants")).ToJsonString().ShouldContain("\"arrayType\":\"CustomDetailValues\",\"arrayConditionType\":\"AllItems\"");

    [Fact]
    public void Only_the_rule_about_our_own_tenants_closes_anything() =>
        Rules.Where(rule => rule.Actions.OfType<IncidentAction.CloseAsExpected>().Any()).ShouldHaveSingleItem().Slug.ShouldBe("ar-03-close-own-tenants");

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_template_names_rules_of_the_pack_by_their_ids(string slug)
    {
        AutomationRule rule = Rule(slug);

        JsonArray conditions = Properties(rule)["triggeringLogic"]!["conditions"]!.AsArray();

        string[] ids = [.. conditions[0]!["conditionProperties"]!["propertyValues"]!.AsArray().Select(value => value!.GetValue<string>())];
        ids.Length.ShouldBe(RulesOf(rule).Count());
        ids.ShouldAllBe(id => id.StartsWith("[concat(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace'))", StringComparison.Ordinal)
            && Analytics.Any(analytics => id.EndsWith($"/alertRules/{analytics.Id}')]", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Actions_are_numbered_from_one(string slug) =>
        Properties(Rule(slug))["actions"]!.AsArray().Select(action => action!["order"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, Rule(slug).Actions.Count));

    [Fact]
    public void A_custom_detail_is_a_condition_on_its_key_and_its_values()
    {
        JsonNode detail = Properties(Rule("ar-02-raise-tier-zero"))["triggeringLogic"]!["conditions"]![1]!;

        detail.ToJsonString().ShouldBe(JsonNode.Parse("""
            {"conditionType":"PropertyArray","conditionProperties":{"arrayType":"CustomDetails","arrayConditionType":"AnyItem","itemConditions":[
              {"conditionType":"Property","conditionProperties":{"propertyName":"IncidentCustomDetailsKey","operator":"Equals","propertyValues":["Tier"]}},
              {"conditionType":"PropertyArray","conditionProperties":{"arrayType":"CustomDetailValues","arrayConditionType":"AnyItem","itemConditions":[
                {"conditionType":"Property","conditionProperties":{"propertyName":"IncidentCustomDetailsValue","operator":"Equals","propertyValues":["0"]}}]}}]}}
            """)!.ToJsonString());
    }

    [Fact]
    public void A_closed_incident_has_a_classification_and_a_reason()
    {
        JsonNode close = Properties(Rule("ar-03-close-own-tenants"))["actions"]![0]!["actionConfiguration"]!;

        close["status"]!.GetValue<string>().ShouldBe("Closed");
        close["classification"]!.GetValue<string>().ShouldBe("BenignPositive");
        close["classificationReason"]!.GetValue<string>().ShouldBe("SuspiciousButExpected");
        close["classificationComment"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("ar-04-enrich", "enrichIncident")]
    [InlineData("ar-05-contain-guests", "containGuest")]
    [InlineData("ar-05-contain-risky-guests", "containGuest")]
    [InlineData("ar-05-contain-own-users", "containOwnUser")]
    public void A_rule_with_a_playbook_is_only_deployed_when_the_playbook_is_named(string slug, string parameter)
    {
        JsonNode template = Template(Rule(slug));

        template["parameters"]![parameter]!["defaultValue"]!.GetValue<string>().ShouldBe("");
        template["resources"]![0]!["condition"]!.GetValue<string>().ShouldBe($"[not(empty(parameters('{parameter}')))]");
        Properties(Rule(slug))["actions"]![0]!["actionConfiguration"]!["logicAppResourceId"]!.GetValue<string>().ShouldBe($"[parameters('{parameter}')]");
    }

    [Fact]
    public void A_change_window_ends()
    {
        JsonNode template = Template(Rule("ar-07-change-window"));

        template["parameters"]!["until"]!["defaultValue"]!.GetValue<string>().ShouldBe("");
        template["resources"]![0]!["condition"]!.GetValue<string>().ShouldBe("[not(empty(parameters('until')))]");
        Properties(Rule("ar-07-change-window"))["triggeringLogic"]!["expirationTimeUtc"]!.GetValue<string>().ShouldBe("[parameters('until')]");
    }

    [Fact]
    public void A_tag_that_was_just_added_triggers()
    {
        JsonArray conditions = Properties(Rule("ar-06-handle-campaigns"))["triggeringLogic"]!["conditions"]!.AsArray();

        conditions[1]!["conditionType"]!.GetValue<string>().ShouldBe("PropertyArrayChanged");
        conditions[2]!["conditionProperties"]!["propertyName"]!.GetValue<string>().ShouldBe("IncidentLabel");
    }

    private static AutomationRule Rule(string slug) => Rules.Single(rule => rule.Slug == slug);

    private static IEnumerable<string> RulesOf(AutomationRule rule) => rule.Conditions.OfType<IncidentCondition.RaisedBy>().SelectMany(raised => raised.Rules).Select(raising => raising.Slug);

    private static JsonNode Template(AutomationRule rule) => JsonNode.Parse(ArmJson.Write(ViewTree.Of(ArmAutomationRules.Of(rule))))!;

    private static JsonNode Properties(AutomationRule rule) => Template(rule)["resources"]![0]!["properties"]!;
}
