using CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>A finding in a workbook's query points into the C# file, whatever was put in place of its parameters.</summary>
public sealed class WorkbookPositionTests
{
    private static readonly AnchorResolver Resolver = new(path => File.Exists(Repository.File(path)) ? File.ReadAllText(Repository.File(path)) : null);

    [Theory]
    [InlineData("external-tenants-card", "count_distinct(ExternalTenantId)", "OverviewNumbers.cs")]
    [InlineData("external-tenants", "OutboundSignIns + InboundSignIns", "TenantGrid.cs")]
    [InlineData("external-tenants", "| where HomeTenantId !~ ResourceTenantId", "PickedSignIns.cs")]
    [InlineData("outbound-results", "\"Wrong or locked credentials\"", "ResultMeanings.cs")]
    public void Text_of_a_query_is_found_where_it_is_written(string step, string text, string file)
    {
        foreach (WorkbookQuery query in WorkbookQueries.Of(CrossTenantAccessActivity.Workbook(new TenantSettings())).Where(query => query.Path.EndsWith(step, StringComparison.Ordinal)))
        {
            int start = query.Query.Text.IndexOf(text, StringComparison.Ordinal);
            SourceSpan span = Resolver.Resolve(new Anchor.OfQuery(query.Query, start, text.Length)).ShouldNotBeNull();
            span.File.ShouldEndWith(file);
            string line = File.ReadAllLines(Repository.File(span.File))[span.Line - 1];
            line[(span.Column - 1)..(span.EndColumn - 1)].ShouldBe(text);
        }
    }

    [Fact]
    public void A_sample_value_is_found_at_its_hole()
    {
        WorkbookQuery query = WorkbookQueries.Of(CrossTenantAccessActivity.Workbook(new TenantSettings()))
            .Single(query => query.Path.EndsWith("outbound-results", StringComparison.Ordinal) && query.Selection == SampleSelection.Two);
        int start = query.Query.Text.LastIndexOf("ExternalTenantId == ", StringComparison.Ordinal) + "ExternalTenantId == ".Length;
        SourceSpan span = Resolver.Resolve(new Anchor.OfQuery(query.Query, start, 1)).ShouldNotBeNull();
        string line = File.ReadAllLines(Repository.File(span.File))[span.Line - 1];
        line[(span.Column - 1)..(span.EndColumn - 1)].ShouldContain("pick.SelectedTenantId");
    }
}
