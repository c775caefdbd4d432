using System.Text.Json;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.MitreAttack;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class ArmTemplateTests
{
    private const string Stable = "2025-09-01";
    private const string Preview = "2025-10-01-preview";

    public static TheoryData<string, ContentItem, string, string> Versions => new()
    {
        { "a scheduled rule", SamplePack.Minimal(), "Microsoft.OperationalInsights/workspaces/providers/alertRules", Stable },
        { "a rule with a sub-technique", SamplePack.Minimal() with { Techniques = [Attack.T1078_004] }, "Microsoft.OperationalInsights/workspaces/providers/alertRules", Preview },
        { "a rule with Sentinel entities", SamplePack.Minimal() with { SentinelEntitiesColumn = "User" }, "Microsoft.OperationalInsights/workspaces/providers/alertRules", Preview },
        { "a near-real-time rule", SamplePack.NearRealTime, "Microsoft.OperationalInsights/workspaces/providers/alertRules", Preview },
        { "a hunting query with a sub-technique", SamplePack.Hunting, "Microsoft.OperationalInsights/workspaces/savedSearches", "2025-07-01" },
        { "a function", SamplePack.Outer, "Microsoft.OperationalInsights/workspaces/savedSearches", "2025-07-01" },
        { "a watchlist", SamplePack.Partners, "Microsoft.OperationalInsights/workspaces/providers/Watchlists", Stable },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_preview_version_is_used_only_where_no_stable_one_will_do(string what, ContentItem item, string type, string version)
    {
        JsonElement resource = Resource(item);

        resource.GetProperty("type").GetString().ShouldBe(type, what);
        resource.GetProperty("apiVersion").GetString().ShouldBe(version, what);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_template_declares_the_one_parameter_that_repositories_passes(string what, ContentItem item, string type, string version)
    {
        _ = (type, version);
        JsonElement template = Template(item);

        template.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ShouldBe(["workspace"], what);
        template.GetProperty("resources").GetArrayLength().ShouldBe(1, what);
        template.GetProperty("$schema").GetString().ShouldBe("https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", what);
    }

    [Fact]
    public void Techniques_hold_parents_only_and_each_once()
    {
        JsonElement properties = Resource(SamplePack.Minimal() with { Techniques = [Attack.T1078_004, Attack.T1136_003, Attack.T1078, Attack.T1136_003] }).GetProperty("properties");

        Texts(properties.GetProperty("techniques")).ShouldBe(["T1078", "T1136"]);
        Texts(properties.GetProperty("subTechniques")).ShouldBe(["T1078.004", "T1136.003"]);
    }

    [Fact]
    public void A_rule_without_sub_techniques_does_not_name_them() =>
        Resource(SamplePack.Minimal()).GetProperty("properties").TryGetProperty("subTechniques", out _).ShouldBeFalse();

    [Fact]
    public void Suppression_is_always_there_and_off_unless_the_rule_rests()
    {
        JsonElement restless = Resource(SamplePack.Minimal()).GetProperty("properties");
        JsonElement resting = Resource(SamplePack.Minimal() with { Suppression = TimeSpan.FromMinutes(90) }).GetProperty("properties");

        restless.GetProperty("suppressionEnabled").GetBoolean().ShouldBeFalse();
        restless.GetProperty("suppressionDuration").GetString().ShouldBe("PT1H");
        resting.GetProperty("suppressionEnabled").GetBoolean().ShouldBeTrue();
        resting.GetProperty("suppressionDuration").GetString().ShouldBe("PT90M");
    }

    [Theory]
    [InlineData("queryFrequency")]
    [InlineData("queryPeriod")]
    [InlineData("triggerOperator")]
    [InlineData("triggerThreshold")]
    public void A_near_real_time_rule_has_no_schedule(string key)
    {
        Resource(SamplePack.NearRealTime).GetProperty("properties").TryGetProperty(key, out _).ShouldBeFalse();
        SamplePack.Emit(SamplePack.NearRealTime).Files.Single(file => file.Path.EndsWith(".yaml")).Text.ShouldNotContain($"{key}:");
    }

    [Fact]
    public void The_longest_description_that_a_hunting_query_may_have_fits_a_tag()
    {
        HuntingQuery<SamplePack.Row> query = SamplePack.Hunting with { Description = new string('x', SentinelLimits.HuntingDescriptionLength) };
        List<JsonElement> tags = [.. Resource(query).GetProperty("properties").GetProperty("tags").EnumerateArray()];

        tags.Count.ShouldBeLessThanOrEqualTo(SentinelLimits.SavedSearchTags);
        tags.ShouldAllBe(tag => tag.GetProperty("value").GetString()!.Length <= SentinelLimits.SavedSearchTagLength);
        tags.Select(tag => tag.GetProperty("name").GetString()).ShouldBe(["description", "tactics", "techniques"]);
    }

    [Fact]
    public void A_name_in_brackets_is_no_expression()
    {
        JsonElement properties = Resource(SamplePack.Minimal("[Draft] rule", "[resourceGroup().id]")).GetProperty("properties");

        properties.GetProperty("displayName").GetString().ShouldBe("[Draft] rule");
        properties.GetProperty("description").GetString().ShouldBe("[[resourceGroup().id]");
    }

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());

    private static JsonElement Resource(ContentItem item) => Template(item).GetProperty("resources")[0];

    private static JsonElement Template(ContentItem item)
    {
        Emission emission = SamplePack.Emit(item);
        emission.Findings.ShouldBeEmpty();
        using JsonDocument document = JsonDocument.Parse(emission.Files.Single(file => file.Path.StartsWith("rules/arm/", StringComparison.Ordinal)).Text);
        return document.RootElement.Clone();
    }
}
