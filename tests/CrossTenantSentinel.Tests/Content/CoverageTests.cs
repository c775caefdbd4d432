using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>The matrix names what the pack ships and tests, and all of it.</summary>
public class CoverageTests
{
    private static readonly CoverageMatrix Matrix = Pack.Default.Items.OfType<CoverageMatrix>().Single();

    public static TheoryData<string> Rows => [.. Matrix.Rows.Select(row => $"{row.Source}: {row.Subject}")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_has_content_of_the_pack_that_is_tested(string name)
    {
        CoverageRow row = Matrix.Rows.Single(row => $"{row.Source}: {row.Subject}" == name);

        row.Items.ShouldNotBeEmpty();
        row.Items.Select(item => item.Handle).ShouldBeSubsetOf(Pack.Default.Items.Select(item => item.Handle));
        row.Items.OfType<Detection>().ShouldAllBe(detection => detection.AllScenarios.Any(scenario => scenario.ExpectedRows.Count > 0) && detection.AllScenarios.Any(scenario => scenario.ExpectedRows.Count == 0));
    }

    [Fact]
    public void Every_detection_is_in_a_row() =>
        Pack.Default.Detections.Select(detection => detection.Slug).Except(Matrix.Rows.SelectMany(row => row.Items).Select(item => item.Handle)).ShouldBeEmpty();

    [Fact]
    public void The_five_publications_are_there_one_after_the_other()
    {
        string[] sources = [.. Matrix.Rows.Select(row => row.Source)];

        sources.Distinct().Count().ShouldBe(6);
        sources.Zip(sources.Skip(1)).Count(pair => pair.First != pair.Second).ShouldBe(5);
    }
}
