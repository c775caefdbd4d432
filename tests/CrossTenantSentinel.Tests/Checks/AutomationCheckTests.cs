using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.MitreAttack;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Checks.SampleRules;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Each way of breaking a good automation rule is reported with its code, and the good one is not reported at all.</summary>
public class AutomationCheckTests
{
    private static readonly IncidentAction Close = new IncidentAction.CloseAsExpected("Expected.");
    private static readonly IncidentCondition Raised = new IncidentCondition.RaisedBy(Rule);

    private static AutomationRule Good => new()
    {
        Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0b01"),
        Slug = "sample-automation",
        Name = "Sample",
        Description = "Sample.",
        Order = 5,
        Conditions = [Raised],
        Actions = [new IncidentAction.AddTags("sample")],
    };

    public static TheoryData<string, string, AutomationRule> Broken => new()
    {
        { "CTS1004", "Not A Slug", Good with { Slug = "Not A Slug" } },
        { "CTS1801", "order is 0", Good with { Order = 0 } },
        { "CTS1801", "order is 1001", Good with { Order = 1_001 } },
        { "CTS1801", "0 characters", Good with { Name = "" } },
        { "CTS1801", "501 characters", Good with { Name = new string('n', 501) } },
        { "CTS1801", "0 actions", Good with { Actions = [] } },
        { "CTS1801", "21 actions", Good with { Actions = [.. Enumerable.Repeat<IncidentAction>(new IncidentAction.AddTags("sample"), 21)] } },
        { "CTS1801", "51 conditions", Good with { Conditions = [.. Enumerable.Repeat(Raised, 51)] } },
        { "CTS1801", "a condition has 0 values", Good with { Conditions = [new IncidentCondition.HasSeverity()] } },
        { "CTS1801", "a condition has 1 values", Good with { Conditions = [new IncidentCondition.AnyOf(Raised)] } },
        { "CTS1801", "trigger is Updated", Good with { Conditions = [Raised, new IncidentCondition.TagsChanged()] } },
        { "CTS1801", "title of a task has 151", Good with { Actions = [new IncidentAction.AddTask(new string('t', 151), "")] } },
        { "CTS1801", "description of the task \"Do\" has 3001", Good with { Actions = [new IncidentAction.AddTask("Do", new string('d', 3_001))] } },
        { "CTS1802", "Absent, which sample-rule does not write", Good with { Conditions = [Raised, new IncidentCondition.Detail("Absent", "1")] } },
        { "CTS1802", "names no rule", Good with { Conditions = [new IncidentCondition.Detail("Absent", "1")] } },
        { "CTS1803", "closes incidents of sample-rule", Good with { Conditions = [new IncidentCondition.RaisedBy(Rule with { Techniques = [Attack.T1484_002] })], Actions = [Close] } },
        { "CTS1803", "of all rules", Good with { Conditions = [], Actions = [Close] } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_automation_rule_is_reported(string code, string says, AutomationRule rule)
    {
        Finding finding = PackFindings.Of(Catalog.Of([rule])).Where(finding => finding.Kind.Code == code).ShouldHaveSingleItem();
        finding.Message.ShouldContain(says);
        finding.Content.ShouldBe(rule.Slug);
    }

    [Fact]
    public void A_good_automation_rule_is_not_reported()
    {
        AutomationRule[] good =
        [
            Good,
            Good with { Slug = "closes", Order = 6, Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0b02"), Actions = [Close] },
            Good with { Slug = "updated", Order = 7, Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0b03"), Trigger = IncidentTrigger.Updated, Conditions = [Raised, new IncidentCondition.TagsChanged()] },
        ];

        PackFindings.Of(Catalog.Of(good)).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_with_one_order_are_reported() =>
        PackFindings.Of(Catalog.Of([Good, Good with { Slug = "other", Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0b02") }])).Select(finding => finding.Kind.Code).ShouldBe(["CTS1804"]);

    [Fact]
    public void Ids_are_those_of_all_content() =>
        PackFindings.Of(Catalog.Of([Rule, Good with { Id = Rule.Id }])).Select(finding => finding.Kind.Code).ShouldBe(["CTS1001"]);
}
