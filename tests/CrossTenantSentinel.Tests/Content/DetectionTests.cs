using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Scenarios;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What holds for every detection of the pack.</summary>
public partial class DetectionTests
{
    /// <summary>Nine tenths of Sentinel's limit: room for longer settings.</summary>
    private const int LongestQuery = 9_000;

    public static TheoryData<string> Slugs => Pack.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_detection_says_what_it_misses_and_what_is_benign(string slug)
    {
        Detection detection = Pack.Detection(slug);
        detection.Misses.Length.ShouldBeGreaterThan(60);
        detection.FalsePositives.ShouldNotBeEmpty();
        detection.Description.ShouldStartWith(detection is HuntingQuery ? "This query searches for " : "Identifies ");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_detection_has_scenarios_that_fire_and_that_stay_quiet(string slug)
    {
        IReadOnlyList<Scenario> scenarios = Pack.Detection(slug).AllScenarios;
        scenarios.ShouldContain(scenario => scenario.ExpectedRows.Count > 0);
        scenarios.ShouldContain(scenario => scenario.ExpectedRows.Count == 0);
        scenarios.Select(scenario => scenario.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_quiet_scenario_has_events_that_could_alert(string slug) =>
        Pack.Detection(slug).AllScenarios.ShouldAllBe(scenario => scenario.Given.Count > 0);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Scenarios_fill_watchlists_of_the_pack(string slug)
    {
        string[] aliases = [.. Pack.Default.Watchlists.Select(watchlist => watchlist.Alias)];
        Pack.Detection(slug).AllScenarios.SelectMany(scenario => scenario.Watchlists).ShouldAllBe(content => aliases.Contains(content.Alias));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_accounts_of_a_detection_are_identified_strongly(string slug)
    {
        EntityMapping[] accounts = [.. Pack.Detection(slug).Entities.Where(mapping => mapping.Type == EntityType.Account)];
        accounts.ShouldNotBeEmpty();
        foreach (EntityMapping account in accounts)
        {
            string[] identifiers = [.. account.Fields.Select(field => field.Identifier)];
            (identifiers.Contains("AadUserId") || (identifiers.Contains("Name") && identifiers.Contains("UPNSuffix"))).ShouldBeTrue();
            identifiers.ShouldNotContain("FullName");
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_query_leaves_room_for_longer_settings(string slug) =>
        Pack.Detection(slug).Query.Render().Text.Length.ShouldBeLessThanOrEqualTo(LongestQuery);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_query_avoids_the_mistakes_of_published_rules(string slug)
    {
        string query = Pack.Detection(slug).Query.Render().Text;
        query.ShouldNotMatch(@"ResultType\s*(==|!=|in)\s*\(?\s*\d", "a numeric result code");
        query.ShouldNotMatch(@"(AdditionalDetails|modifiedProperties|TargetResources)\s*\[\s*\d", "a fixed position in a list without order");
        query.ShouldNotMatch(@"Risk\w*\s*!=\s*""none""", "hidden and empty risk taken for risk");
        query.ShouldNotMatch(@"\bago\s*\(", "a second clock");
        query.ShouldNotMatch(@"AppDisplayName\s*(==|=~|in|has|contains)", "an application known by its name");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void References_are_absolute_and_in_no_language(string slug)
    {
        IReadOnlyList<string> references = Pack.Detection(slug).References;
        references.ShouldNotBeEmpty();
        references.ShouldAllBe(reference => Reference().IsMatch(reference));
    }

    [GeneratedRegex("^https://(learn\\.microsoft\\.com/(?![a-z]{2}-[a-z]{2}/)|attack\\.mitre\\.org/techniques/)[a-zA-Z0-9/-]+$")]
    private static partial Regex Reference();
}
