using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Alerts;

public class ExpectedAlertTests
{
    private static readonly Alert Raised = new(
        "Title",
        "Description",
        AlertSeverity.Low,
        [new(EntityType.IP, [new("Address", "192.0.2.1")]), new(EntityType.Account, [new("Name", "alice"), new("UPNSuffix", "contoso.com")])],
        new Dictionary<string, IReadOnlyList<string>> { ["Apps"] = ["a", "b"], ["None"] = [] },
        2);

    [Fact]
    public void What_is_left_open_may_be_anything() => new ExpectedAlert().DifferencesFrom(Raised).ShouldBeEmpty();

    [Fact]
    public void What_is_as_expected_makes_no_difference() => new ExpectedAlert
    {
        Title = "Title",
        Description = "Description",
        Severity = AlertSeverity.Low,
        Entities = ["Account { Name = alice, UPNSuffix = contoso.com }", "IP { Address = 192.0.2.1 }"],
        CustomDetails = new Dictionary<string, string> { ["Apps"] = "a, b", ["None"] = "" },
        Events = 2,
    }.DifferencesFrom(Raised).ShouldBeEmpty();

    [Fact]
    public void Each_difference_says_what_was_expected_and_what_there_was()
    {
        new ExpectedAlert { Title = "title" }.DifferencesFrom(Raised).ShouldBe(["title\n  expected \"title\"\n  was      \"Title\""]);
        new ExpectedAlert { Description = "" }.DifferencesFrom(Raised).ShouldHaveSingleItem().ShouldStartWith("description\n");
        new ExpectedAlert { Severity = AlertSeverity.High }.DifferencesFrom(Raised).ShouldHaveSingleItem().ShouldStartWith("severity\n");
        new ExpectedAlert { Events = 1 }.DifferencesFrom(Raised).ShouldHaveSingleItem().ShouldStartWith("events\n");
    }

    [Fact]
    public void Entities_are_all_there_and_no_others()
    {
        new ExpectedAlert { Entities = ["IP { Address = 192.0.2.1 }"] }.DifferencesFrom(Raised).ShouldHaveSingleItem();
        new ExpectedAlert { Entities = [] }.DifferencesFrom(Raised).ShouldHaveSingleItem();
    }

    [Fact]
    public void Custom_details_may_be_more_but_not_fewer()
    {
        new ExpectedAlert { CustomDetails = new Dictionary<string, string> { ["Apps"] = "a" } }.DifferencesFrom(Raised).ShouldHaveSingleItem();
        new ExpectedAlert { CustomDetails = new Dictionary<string, string> { ["Other"] = "" } }.DifferencesFrom(Raised)
            .ShouldHaveSingleItem().ShouldContain("(no such detail)");
    }
}
