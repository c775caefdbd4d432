using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Parameters;
using CrossTenantSentinel.Workbooks.Templates;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Workbooks.SampleWorkbook;

namespace CrossTenantSentinel.Tests.Workbooks;

/// <summary>What parameters become in queries.</summary>
public sealed class KqlTemplateTests
{
    private static readonly DropDownParameter Single = Apps with { MultiSelect = null, All = null };
    private static readonly DropDownParameter Optional = Apps with { IsRequired = false };
    private static readonly DropDownParameter Required = Apps with { IsRequired = true };

    public static TheoryData<string, KqlTemplate> Emitted => new()
    {
        { "print \"{User:escape}\"", KqlTemplate.Of($"print {User}") },
        { "print \"{Apps:escape}\"", KqlTemplate.Of($"print {Single}") },
        { "print dynamic([{Apps}])", KqlTemplate.Of($"print {Apps}") },
        { "T | where A in (dynamic([{Apps}])) and B in (dynamic([\"a\"]))", KqlTemplate.Of($"T | where A in ({Apps}) and B in ({new[] { "a" }})") },
        { "print (\"*\" in (dynamic([{Apps}])))", KqlTemplate.Of($"print {Required.IsUnrestricted}") },
        { "print (array_length(dynamic([{Apps}])) == 0 or \"*\" in (dynamic([{Apps}])))", KqlTemplate.Of($"print {Optional.IsUnrestricted}") },
        { "print \"{SelectedApp:escape}\"", KqlTemplate.Of($"print {SelectedApp}") },
        { "print {TimeRange:start}, {TimeRange:end}, {TimeRange:grain}", KqlTemplate.Of($"print {TimeRange.Start}, {TimeRange.End}, {TimeRange.Grain}") },
        { "SigninLogs | where TimeGenerated {TimeRange}", KqlTemplate.Of($"SigninLogs | where TimeGenerated {TimeRange}") },
    };

    [Theory]
    [MemberData(nameof(Emitted))]
    public void A_parameter_arrives_as_a_whole_literal(string expected, KqlTemplate template) => template.Render().Text.ShouldBe(expected);

    [Theory]
    [InlineData(SampleSelection.None, "print dynamic([])")]
    [InlineData(SampleSelection.One, "print dynamic(['sample-1'])")]
    [InlineData(SampleSelection.Two, "print dynamic(['sample-1','sample-2'])")]
    [InlineData(SampleSelection.All, "print dynamic(['*'])")]
    public void Picked_values_are_quoted_and_parted(SampleSelection selection, string expected) =>
        KqlTemplate.Of($"print {Apps}").Render(selection).Text.ShouldBe(expected);

    [Fact]
    public void A_typed_quote_stays_inside_its_string() =>
        KqlTemplate.Of($"print {User}").Render(SampleSelection.One).Text.ShouldBe("""print "o\'neil \"x\" \\" """.TrimEnd());

    [Fact]
    public void A_value_in_braces_never_reads_as_a_parameter() =>
        KqlTemplate.Of($"print {"{User}"}, {new[] { "{Apps}" }}").Render().Text.ShouldBe("""print "\u007bUser}", dynamic(["\u007bApps}"])""");

    [Fact]
    public void A_workbook_function_is_declared_once_and_its_parameters_count_as_used()
    {
        WorkbookFunction inner = new() { Name = "WB_User", Body = KqlTemplate.Of($"tolower({User})") };
        WorkbookFunction outer = new()
        {
            Name = "WB_Named",
            Parameters = [KqlParameter.Scalar("suffix", KqlType.String)],
            Body = KqlTemplate.Of($"strcat({inner}(), suffix)"),
        };
        KqlTemplate template = KqlTemplate.Of($"print {outer}(\"a\"), {outer}(\"b\")");
        template.Render().Text.ShouldBe("""
            let WB_User = () {
            tolower("{User:escape}")
            };
            let WB_Named = (suffix:string) {
            strcat(WB_User(), suffix)
            };
            print WB_Named("a"), WB_Named("b")
            """.ReplaceLineEndings("\n"));
        template.Uses.Select(use => use.Parameter.Name).ShouldBe(["User", "User"]);
    }

    [Fact]
    public void Every_character_knows_the_hole_that_it_came_from()
    {
        RenderedQuery query = KqlTemplate.Of($"print {User}, {Apps}").Render(SampleSelection.Two);
        int position = query.Text.IndexOf("sample-2", StringComparison.Ordinal);
        query.SegmentAt(position).Part.ShouldBe(3);
        query.Segments.Sum(segment => segment.Length).ShouldBe(query.Text.Length);
    }

    [Fact]
    public void A_choice_without_all_has_no_condition_for_it() => Should.Throw<InvalidOperationException>(() => Single.IsUnrestricted).Message.ShouldContain("Apps");

    [Fact]
    public void Titles_hold_parameters_as_readers_see_them()
    {
        WorkbookText title = $"Of {Apps} and {User}, {TimeRange}, {"{not this}"}";
        title.ToString().ShouldBe("Of {Apps:label} and {User}, {TimeRange:label}, {not this}");
    }
}
