using CrossTenantSentinel.Alerts;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Alerts;

public class AlertRaisingTests
{
    private static readonly AnalyticsRule Rule = SampleRules.Rule with
    {
        AlertDetails = new() { DisplayNameFormat = "{{UserName}} of {{UserSuffix}}", DescriptionFormat = "{{UserName}}", SeverityColumn = "UserId" },
    };

    [Fact]
    public void Placeholders_are_filled_from_the_row()
    {
        Alert alert = One(Rule, Row(("UserName", "alice"), ("UserSuffix", "contoso.com"), ("UserId", "High"), ("Count", "3")));

        alert.Title.ShouldBe("alice of contoso.com");
        alert.Description.ShouldBe("alice");
        alert.Severity.ShouldBe(AlertSeverity.High);
        alert.Entities.Select(entity => entity.ToString()).ShouldBe(["Account { Name = alice, UPNSuffix = contoso.com, AadUserId = High }"]);
        alert.CustomDetails["Count"].ShouldBe(["3"]);
        alert.Events.ShouldBe(1);
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_stays_as_it_is() =>
        One(Rule, Row(("UserName", "{{UserSuffix}}"), ("UserSuffix", "contoso.com"))).Title.ShouldBe("{{UserSuffix}} of contoso.com");

    [Fact]
    public void A_malformed_placeholder_stays_as_it_is() =>
        One(Rule with { AlertDetails = new() { DisplayNameFormat = "{{ UserName }} {{UserName}}" } }, Row(("UserName", "alice"))).Title.ShouldBe("{{ UserName }} alice");

    [Fact]
    public void Empty_values_leave_a_gap_and_nothing_at_all_the_rules_own_text()
    {
        Alert alert = One(Rule, Row());

        alert.Title.ShouldBe(" of ");
        alert.Description.ShouldBe(Rule.Description);
        alert.Entities.ShouldBeEmpty();
        alert.CustomDetails["Count"].ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Informational", AlertSeverity.Informational)]
    [InlineData("high", AlertSeverity.High)]
    [InlineData("Critical", AlertSeverity.Low)]
    [InlineData("17", AlertSeverity.Low)]
    [InlineData("", AlertSeverity.Low)]
    public void A_severity_that_Sentinel_does_not_know_falls_back_to_the_rules(string value, AlertSeverity severity) =>
        One(Rule, Row(("UserId", value))).Severity.ShouldBe(severity);

    [Fact]
    public void Without_details_texts_and_severity_are_the_rules()
    {
        Alert alert = One(SampleRules.Rule, Row(("UserId", "High")));

        (alert.Title, alert.Description, alert.Severity).ShouldBe((Rule.Name, Rule.Description, AlertSeverity.Low));
    }

    [Fact]
    public void A_single_alert_sums_up_all_rows()
    {
        Alert alert = One(
            Rule with { EventGrouping = AlertGrouping.SingleAlert },
            Row(("UserName", "alice"), ("Count", "1")), Row(("UserName", "bob"), ("Count", "1")), Row(("UserName", "alice"), ("Count", "2")));

        alert.Title.ShouldBe("alice of ");
        alert.Events.ShouldBe(3);
        alert.Entities.Count.ShouldBe(2, "each entity once");
        alert.CustomDetails["Count"].ShouldBe(["1", "2"], "each value once");
    }

    [Fact]
    public void Each_row_makes_an_alert_and_the_last_of_too_many_sums_up_the_rest()
    {
        AlertRaising.Of(Rule, Rows(150)).ShouldAllBe(alert => alert.Events == 1);

        IReadOnlyList<Alert> alerts = AlertRaising.Of(Rule, Rows(200));
        alerts.Count.ShouldBe(150);
        alerts[^1].Events.ShouldBe(51);
    }

    [Fact]
    public void A_near_real_time_rule_makes_thirty_alerts_at_most()
    {
        AnalyticsRule rule = Content.Pack.Default.Detections.OfType<NearRealTimeRule>().First();

        AlertRaising.Of(rule, Rows(30)).ShouldAllBe(alert => alert.Events == 1);
        AlertRaising.Of(rule, Rows(31)).Select(alert => alert.Events).ShouldBe([.. Enumerable.Repeat(1, 29), 2]);
        AlertRaising.Of(rule, []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TriggerOperator.GreaterThan, 2, false, false, true)]
    [InlineData(TriggerOperator.LessThan, 2, true, false, false)]
    [InlineData(TriggerOperator.Equal, 2, false, true, false)]
    [InlineData(TriggerOperator.NotEqual, 2, true, false, true)]
    public void The_trigger_compares_the_number_of_rows(TriggerOperator comparison, int threshold, bool one, bool two, bool three)
    {
        AnalyticsRule rule = SampleRules.Rule with { Trigger = new(comparison, threshold), EventGrouping = AlertGrouping.SingleAlert };

        new[] { 1, 2, 3 }.Select(rows => AlertRaising.Of(rule, Rows(rows)).Count == 1).ShouldBe([one, two, three]);
    }

    [Fact]
    public void A_rule_that_waits_for_silence_alerts_on_no_rows()
    {
        AnalyticsRule rule = SampleRules.Rule with { Trigger = new(TriggerOperator.LessThan, 1), EventGrouping = AlertGrouping.SingleAlert };

        One(rule).Events.ShouldBe(0);
    }

    [Fact]
    public void A_custom_detail_has_fifty_values_at_most() =>
        One(Rule with { EventGrouping = AlertGrouping.SingleAlert }, [.. Rows(60)]).CustomDetails["Count"].Count.ShouldBe(50);

    private static Alert One(AnalyticsRule rule, params IReadOnlyDictionary<string, string>[] rows) => AlertRaising.Of(rule, rows).ShouldHaveSingleItem();

    private static IReadOnlyDictionary<string, string>[] Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Row(("Count", number.ToString(System.Globalization.CultureInfo.InvariantCulture))))];

    private static Dictionary<string, string> Row(params (string Column, string Value)[] cells) => cells.ToDictionary(cell => cell.Column, cell => cell.Value);
}
