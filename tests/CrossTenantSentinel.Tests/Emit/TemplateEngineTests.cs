using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Emit.Layout;
using CrossTenantSentinel.Findings;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class TemplateEngineTests
{
    [Theory]
    [InlineData("{{yaml severitty}}", "severitty", 5, 18)]
    [InlineData("{{severitty}}", "severitty", 5, 13)]
    [InlineData("{{shout severity}}", "shout", 5, 13)]
    [InlineData("{{#present severitty}}{{/present}}", "severitty", 5, 22)]
    public void An_unknown_name_is_a_finding_with_its_line_and_column(string tag, string name, int line, int column)
    {
        Finding finding = Emit(Templates.With("scheduled.yaml.hbs", text => text.Replace("severity: {{yaml severity}}", $"\nseverity: {tag}")));

        finding.Kind.ShouldBe(TemplateFindings.UnknownName);
        finding.Message.ShouldBe($"templates/scheduled.yaml.hbs uses the name {name}, which its view does not have.");
        finding.At.ShouldBeOfType<Anchor.OfSpan>().Span.ShouldBe(new("templates/scheduled.yaml.hbs", line, column, line, column + name.Length));
    }

    [Fact]
    public void An_unknown_name_in_a_partial_is_found_in_the_partial() =>
        Emit(Templates.With("attack.partial.hbs", text => "{{yaml nope}}\n" + text)).Message.ShouldBe("templates/attack.partial.hbs uses the name nope, which its view does not have.");

    [Theory]
    [InlineData("{{#present id}}\n", "the block {{#present}} is never closed.", 1)]
    [InlineData("x\n{{/present}}\n", "{{/present}} closes no open block of that name.", 2)]
    [InlineData("x\n{{yaml id\nname: y\n", "this {{ is never closed with }}.", 2)]
    [InlineData("{{yaml}}", "the helper yaml takes one value, not 0.", 0)]
    [InlineData("{{yaml id name}}", "the helper yaml takes one value, not 2.", 0)]
    [InlineData("{{yaml tactics}}", "the helper yaml takes a text, a number, true or false, not a list.", 0)]
    [InlineData("{{block triggerThreshold}}", "the helper block takes a text, not Int32.", 0)]
    [InlineData("{{empty id}}", "the helper empty takes a list, not String.", 0)]
    public void A_template_that_cannot_be_used_is_a_finding(string template, string reason, int line)
    {
        Finding finding = Emit(Templates.With("scheduled.yaml.hbs", _ => template));

        finding.Kind.ShouldBe(TemplateFindings.Unusable);
        finding.Message.ShouldBe($"templates/scheduled.yaml.hbs: {reason}");
        finding.At.ShouldBeOfType<Anchor.OfSpan>().Span.Line.ShouldBe(line);
    }

    [Fact]
    public void A_missing_template_is_a_finding() => Emit(Templates.Without("scheduled.yaml.hbs")).Kind.ShouldBe(TemplateFindings.Missing);

    [Fact]
    public void A_missing_partial_is_a_finding() => Emit(Templates.Without("attack.partial.hbs")).Kind.ShouldBe(TemplateFindings.Unusable);

    [Theory]
    [InlineData("severity: {{yaml severity}}\n", "")]
    [InlineData("severity: {{yaml severity}}\n", "severity: {{yaml severity}}\nmore: x\n")]
    [InlineData("severity: {{yaml severity}}\n", "severity: high\n")]
    [InlineData("name: {{yaml name}}\n", "name: {{yaml id}}\n")]
    [InlineData("query: {{block query}}", "query: {{query}}")]
    [InlineData("triggerThreshold: {{yaml triggerThreshold}}", "triggerThreshold: '{{yaml triggerThreshold}}'")]
    public void A_template_that_changes_a_value_a_key_or_the_order_is_a_finding(string layout, string changed)
    {
        Finding finding = Emit(Templates.With("scheduled.yaml.hbs", text =>
        {
            text.ShouldContain(layout);
            return text.Replace(layout, changed);
        }));

        finding.Kind.ShouldBe(OutputFindings.ReadsBackDifferently);
        finding.Content.ShouldBe("full");
    }

    [Fact]
    public void An_optional_key_without_value_cannot_be_written_by_mistake() =>
        PackEmitter.Emit(Catalog.Of([SamplePack.Inner]), SamplePack.Facts([]), Templates.With("parser.yaml.hbs", _ => "{{#each FunctionParams}}{{yaml Default}}{{/each}}"))
            .Findings.ShouldHaveSingleItem().Message.ShouldBe("templates/parser.yaml.hbs: the helper yaml takes a text, a number, true or false, not a key without value.");

    [Fact]
    public void An_unknown_name_is_found_also_in_a_block_that_no_content_uses() =>
        PackEmitter.Emit(Catalog.Of([SamplePack.Minimal()]), SamplePack.Facts([SamplePack.Minimal()]), Templates.With("attack.partial.hbs", text => text.Replace("tags:", "tags: {{nope}}")))
            .Findings.ShouldHaveSingleItem().Message.ShouldBe("templates/attack.partial.hbs uses the name nope, which its view does not have.");

    [Fact]
    public void A_broken_template_is_reported_once_however_many_rules_it_lays_out()
    {
        ContentItem[] rules = [SamplePack.Minimal(slug: "one"), SamplePack.Minimal(slug: "two")];

        PackEmitter.Emit(Catalog.Of(rules), SamplePack.Facts(rules), Templates.Without("scheduled.yaml.hbs")).Findings.Count.ShouldBe(1);
    }

    [Fact]
    public void Line_ends_of_a_checkout_do_not_reach_the_output()
    {
        TemplateSet windows = new(Templates.All.Names.Select(name => KeyValuePair.Create(name, Templates.All.Find(name)!.Replace("\n", "\r\n"))));

        PackEmitter.Emit(SamplePack.All, SamplePack.Facts(SamplePack.All.Items), windows).Files
            .ShouldBe(PackEmitter.Emit(SamplePack.All, SamplePack.Facts(SamplePack.All.Items), Templates.All).Files);
    }

    private static Finding Emit(TemplateSet templates)
    {
        Emission emission = PackEmitter.Emit(Catalog.Of([SamplePack.Full]), SamplePack.Facts([SamplePack.Full]), templates);

        emission.Files.ShouldBeEmpty();
        return emission.Findings.ShouldHaveSingleItem();
    }
}
