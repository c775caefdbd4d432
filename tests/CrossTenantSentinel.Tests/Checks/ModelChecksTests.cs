using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Checks.SampleRules;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Each way of breaking a good rule is reported with its code, and the good rule is not reported at all.</summary>
public sealed class ModelChecksTests
{
    public static TheoryData<string, string, ContentItem> Broken => new()
    {
        { "CTS1004", "slug", Rule with { Slug = "Not A Slug" } },
        { "CTS1010", "empty", Rule with { Name = " " } },
        { "CTS1010", "257 characters", Rule with { Name = new string('n', 257) } },
        { "CTS1010", "5001 characters", Rule with { Description = new string('d', 5_001) } },
        { "CTS1010", "256 characters", Hunt with { Description = new string('d', 256) } },
        { "CTS1011", "U+2019", Rule with { Name = "The guest’s invitation" } },
        { "CTS1011", "U+0009", Rule with { Description = "A\ttab" } },
        { "CTS1012", "U+00E9", Rule with { Query = KqlText.Query($"print \"é\"") } },
        { "CTS1014", "10,0", Rule with { Query = KqlText.Query($"print {new string('x', 10_000)}") } },
        { "CTS1015", "9,5", Rule with { Query = KqlText.Query($"print {new string('x', 9_500)}") } },
        { "CTS1016", "language", Rule with { References = ["https://learn.microsoft.com/en-us/entra/"] } },
        { "CTS1016", "no absolute https link", Rule with { References = ["learn.microsoft.com/entra"] } },
        { "CTS1020", "frequency is 4m", Rule with { Schedule = new(TimeSpan.FromMinutes(4), 1.Hours) } },
        { "CTS1020", "15d", Rule with { Schedule = new(1.Days, 15.Days) } },
        { "CTS1020", "whole minutes", Rule with { Schedule = new(TimeSpan.FromSeconds(330), 1.Hours) } },
        { "CTS1020", "never seen", Rule with { Schedule = new(2.Hours, 1.Hours) } },
        { "CTS1020", "every 1h at most", Rule with { Schedule = new(30.Minutes, 2.Days) } },
        { "CTS1021", "10001", Rule with { Trigger = new(TriggerOperator.GreaterThan, 10_001) } },
        { "CTS1021", "never less than 0", Rule with { Trigger = new(TriggerOperator.LessThan, 0) } },
        { "CTS1022", "25h", Rule with { Suppression = 25.Hours } },
        { "CTS1023", "8d", Rule with { Incidents = new(true, IncidentGrouping.ByAllEntities(8.Days)) } },
        { "CTS1023", "selects nothing", Rule with { Incidents = new(true, IncidentGrouping.BySelection(5.Hours)) } },
        { "CTS1023", "does not map", Rule with { Incidents = new(true, IncidentGrouping.BySelection(5.Hours, [EntityType.Host])) } },
        { "CTS1023", "does not have", Rule with { Incidents = new(true, IncidentGrouping.BySelection(5.Hours, customDetails: ["Absent"])) } },
        { "CTS1023", "no incidents", Rule with { Incidents = new(false, IncidentGrouping.ByRule(5.Hours)) } },
        { "CTS1024", "4 placeholders", Rule with { AlertDetails = new() { DisplayNameFormat = "{{UserId}} {{UserName}} {{Count}} {{UserSuffix}}" } } },
        { "CTS1024", "{{ UserId }}", Rule with { AlertDetails = new() { DescriptionFormat = "User {{ UserId }}" } } },
        { "CTS1024", "{UserId}", Rule with { AlertDetails = new() { DescriptionFormat = "User {UserId}" } } },
        { "CTS1024", "set twice", Rule with { AlertDetails = new() { DynamicProperties = [new(AlertProperty.AlertLink, "UserId"), new(AlertProperty.AlertLink, "UserName")] } } },
        { "CTS1025", "expects a row", Rule with { Scenarios = [Rule.Scenarios[1]] } },
        { "CTS1025", "expects silence", Rule with { Scenarios = [Rule.Scenarios[0]] } },
        { "CTS1025", "2 scenarios are called", Rule with { Scenarios = [Rule.Scenarios[0], Rule.Scenarios[1], Rule.Scenarios[1]] } },
        { "CTS1026", "No technique", Rule with { Techniques = [], Tactics = [] } },
        { "CTS1026", "list the Tactics", Rule with { Techniques = [Attack.T1078_004], Tactics = [] } },
        { "CTS1026", "but the tactics are Impact", Rule with { Techniques = [Attack.T1078_004, Attack.T1531], Tactics = [Tactic.Impact] } },
        { "CTS1026", "No technique serves Impact", Rule with { Tactics = [Tactic.Persistence, Tactic.Impact] } },
        { "CTS1026", "T1136.003 is listed 2 times", Rule with { Techniques = [Attack.T1136_003, Attack.T1136_003] } },
        { "CTS1030", "0 entities", Rule with { Entities = [] } },
        { "CTS1030", "4 identifiers", Rule with { Entities = [Entity.Account(aadUserId: "UserId", name: "UserName", upnSuffix: "UserSuffix", displayName: "UserName")] } },
        { "CTS1030", "needs FullName or Sid", Rule with { Entities = [Entity.Account(aadTenantId: "UserId")] } },
        { "CTS1030", "mapped twice", Rule with { Entities = [Rule.Entities[0], Rule.Entities[0]] } },
        { "CTS1031", "Name only", Rule with { Entities = [Entity.Account(name: "UserName")] } },
        { "CTS1032", "valid key", Rule with { CustomDetails = [new("A key with blanks", "Count")] } },
        { "CTS1032", "valid key", Rule with { CustomDetails = [new("Abcdefghijklmnopqrstu", "Count")] } },
        { "CTS1032", "used 2 times", Rule with { CustomDetails = ["Count", "Count"] } },
        { "CTS3100", "\"Userid\"", Rule with { Entities = [Entity.Account(aadUserId: "Userid")] } },
        { "CTS1033", "\"Cuont\"", Rule with { CustomDetails = ["Cuont"] } },
        { "CTS1033", "{{Absent}}", Rule with { AlertDetails = new() { DisplayNameFormat = "{{Absent}}" } } },
        { "CTS1033", "alert severity", Rule with { AlertDetails = new() { SeverityColumn = "Severity" } } },
        { "CTS1033", "AlertLink", Rule with { AlertDetails = new() { DynamicProperties = [new(AlertProperty.AlertLink, "Link")] } } },
        { "CTS1034", "dynamic", Rule with { Entities = [Entity.Account(aadUserId: "Apps")] } },
        { "CTS1035", "long", Rule with { Entities = [Entity.Account(aadUserId: "Count")] } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_reported(string code, string says, ContentItem item)
    {
        Finding finding = PackFindings.Of(Catalog.Of([item])).Where(finding => finding.Kind.Code == code).ShouldHaveSingleItem();
        finding.Message.ShouldContain(says);
        finding.Content.ShouldBe(item.Handle);
    }

    [Fact]
    public void A_good_rule_and_a_good_hunting_query_are_not_reported() => PackFindings.Of(Catalog.Of([Rule, Hunt])).ShouldBeEmpty();

    [Fact]
    public void A_misspelt_mapping_names_the_nearest_column() =>
        PackFindings.Of(Catalog.Of([Rule with { CustomDetails = ["Cuont"] }])).ShouldHaveSingleItem().Help.ShouldBe("Did you mean \"Count\"?");

    [Fact]
    public void A_duplicate_id_names_both_files()
    {
        IReadOnlyList<Finding> findings = PackFindings.Of(Catalog.Of([Rule, Hunt with { Id = Rule.Id }]));
        findings.Select(finding => finding.Kind.Code).ShouldBe(["CTS1001"]);
        findings[0].Message.ShouldContain($"sample-rule (tests/CrossTenantSentinel.Tests/Checks/SampleRules.cs({Rule.Declared.Line}))");
        findings[0].Message.ShouldContain($"sample-hunt (tests/CrossTenantSentinel.Tests/Checks/SampleRules.cs({Hunt.Declared.Line}))");
    }

    [Fact]
    public void Handles_that_differ_in_case_only_are_duplicates() =>
        PackFindings.Of(Catalog.Of([Rule, Hunt with { Slug = "Sample-Rule" }])).Count(finding => finding.Kind.Code == "CTS1002").ShouldBe(2);

    [Fact]
    public void Rules_with_one_name_are_duplicates() =>
        PackFindings.Of(Catalog.Of([Rule, Rule with { Slug = "other", Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a03") }]))
            .Count(finding => finding.Kind.Code == "CTS1003").ShouldBe(1);

    [Fact]
    public void Functions_of_one_name_and_different_bodies_conflict()
    {
        KqlFunction one = Function(KqlText.Query($"1"));
        KqlFunction other = Function(KqlText.Query($"2"));
        PackFindings.Of(Catalog.Of([Rule with { Query = KqlText.Query($"print {one}(), {other}()") }]))
            .ShouldContain(finding => finding.Kind.Code == "CTS1013" && finding.Message.Contains("XT_Same", StringComparison.Ordinal));
    }

    private static KqlFunction Function(KqlQuery body) => new() { Name = "XT_Same", Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a04"), Description = "Same.", Body = body };
}
