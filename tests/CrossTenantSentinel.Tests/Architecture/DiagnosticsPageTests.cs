using CrossTenantSentinel.Cli.Reporting;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>The page of all codes is what the tool says of them.</summary>
public class DiagnosticsPageTests
{
    [Fact]
    public void The_page_of_all_codes_is_up_to_date() =>
        RepositoryFiles.Text(DiagnosticsPage.Path).ShouldBe(
            DiagnosticsMarkdown.Of(AllKinds.List),
            $"Write it anew: dotnet run --project src/CrossTenantSentinel.Cli -- explain --format markdown > {DiagnosticsPage.Path}");

    [Fact]
    public void Every_kind_has_a_heading_that_the_address_of_its_help_leads_to()
    {
        string[] headings = [.. RepositoryFiles.Text(DiagnosticsPage.Path).Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..].ToLowerInvariant())];

        headings.ShouldBe(AllKinds.List.Select(DiagnosticsPage.AnchorOf));
        new DiagnosticsPage("https://contoso.example/page").AddressOf(AllKinds.List[0]).ShouldBe($"https://contoso.example/page#{headings[0]}");
    }
}
