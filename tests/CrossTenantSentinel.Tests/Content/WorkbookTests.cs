using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tests.Cli.Processes;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What holds for every workbook of the pack, whatever it is about.</summary>
public sealed class WorkbookTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    private static readonly KustoSchema Schema = SchemaBuilder.Of(Pack.Default);

    public static TheoryData<string> Keys => [.. Pack.Default.Workbooks.Select(workbook => workbook.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_check_finds_anything(string key) => WorkbookChecks.Inspect(Workbook(key)).Select(finding => finding.Message).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_query_binds_to_its_row_whatever_is_picked(string key)
    {
        Subject workbook = PackSubjects.Of(Workbook(key));
        FrontEndAnswer[] answers = [.. workbook.Queries.Select(query => host.FrontEnd.Analyze(query.Text.Text, Schema))];

        ContentChecks.Run(workbook, answers, Schema).Findings.Where(finding => !finding.Kind.IsOffByDefault).Select(finding => $"{finding.Kind.Code} {finding.Message}").ShouldBeEmpty();
    }

    private static Workbook Workbook(string key) => Pack.Default.Workbooks.Single(workbook => workbook.Key == key);
}
