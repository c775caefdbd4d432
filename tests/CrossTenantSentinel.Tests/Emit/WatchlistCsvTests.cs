using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Emit.Watchlists;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Watchlists;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

public sealed class WatchlistCsvTests
{
    [Fact]
    public void Any_text_reads_back_as_that_very_text() => HostileText.Holds(text =>
        Read(CsvText.Of(Of(new Row("key", text)))).ShouldBe([["Key", "Value"], ["key", text]]));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49")]
    [InlineData("-x")]
    [InlineData("@contoso.com")]
    [InlineData("\t=1")]
    public void A_text_that_spreadsheets_would_run_is_refused_and_nothing_is_emitted(string text)
    {
        Emission emission = SamplePack.Emit(Of(new Row("key", text)), SamplePack.Minimal());

        Finding finding = emission.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(WatchlistFindings.Formula);
        finding.Message.ShouldContain("Row 1 of watchlist Sample, column Value");
        emission.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_negative_number_is_no_formula() => WatchlistFindings.Of(new Watchlist<NumberRow>
    {
        Alias = "Numbers",
        Name = "Numbers",
        Description = "Numbers.",
        SearchKey = "Key",
        Rows = [new(-1, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc))],
    }).ShouldBeEmpty();

    [Fact]
    public void A_local_time_is_refused() => WatchlistFindings.Of(new Watchlist<NumberRow>
    {
        Alias = "Numbers",
        Name = "Numbers",
        Description = "Numbers.",
        SearchKey = "Key",
        Rows = [new(1, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Local))],
    }).ShouldHaveSingleItem().Kind.ShouldBe(WatchlistFindings.LocalTime);

    [Fact]
    public void Lines_end_with_a_line_feed_and_values_are_the_same_everywhere() =>
        CsvText.Of(SamplePack.Partners).ShouldBe(
            "TenantId,Name,Approved,Tier,Score,Since,Rest\n"
            + "aaaaaaaa-0000-4000-8000-000000000001,\"Fabrikam, \"\"the\"\" partner\",true,3,-1.5,2026-03-02,\n"
            + "aaaaaaaa-0000-4000-8000-000000000002,\" two\nlines \",false,-1,0,2026-03-02T10:00:00Z,1.02:00:00\n");

    private static Watchlist<Row> Of(Row row) => new() { Alias = "Sample", Name = "Sample", Description = "Sample.", SearchKey = "Key", Rows = [row] };

    /// <summary>Reads RFC 4180, written apart from the writer.</summary>
    private static List<List<string>> Read(string csv)
    {
        List<List<string>> lines = [];
        List<string> line = [];
        int position = 0;
        while (position < csv.Length)
        {
            string value;
            if (csv[position] == '"')
            {
                int end = position + 1;
                while (csv[end] != '"' || (end + 1 < csv.Length && csv[end + 1] == '"'))
                    end += csv[end] == '"' ? 2 : 1;
                value = csv[(position + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal);
                position = end + 1;
            }
            else
            {
                int end = csv.IndexOfAny([',', '\n'], position);
                value = csv[position..end];
                position = end;
            }

            line.Add(value);
            if (csv[position++] == '\n')
            {
                lines.Add(line);
                line = [];
            }
        }

        return lines;
    }

    private sealed record Row(string Key, string Value);

    private sealed record NumberRow(int Key, DateTime Since);
}
