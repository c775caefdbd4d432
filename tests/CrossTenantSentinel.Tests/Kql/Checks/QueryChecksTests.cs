using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tests.Checks;
using CrossTenantSentinel.Tests.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Checks;

/// <summary>The cases of <c>checks.txt</c>: a query, and where it is reported with which code; nothing else is reported.</summary>
public sealed partial class QueryChecksTests(HostedFrontEndFixture fixture) : IClassFixture<HostedFrontEndFixture>
{
    public static TheoryData<string> Names => [.. Cases.Keys];

    private static readonly Dictionary<string, (TimeSpan Lookback, string Query, string Expected)> Cases =
        TestFile.Text("Kql/Checks/checks.txt").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToDictionary(pair => pair.Name, pair => pair.Case);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_is_reported_exactly_where_it_is_wrong(string name)
    {
        (TimeSpan lookback, string query, string expected) = Cases[name];
        RenderedQuery rendered = Verbatim(query);
        var rule = SampleRules.Rule with { Schedule = new(5.Minutes, lookback) };

        Subject subject = PackSubjects.Of(rule);
        SubjectQuery written = new(new RenderedText(rendered));
        FrontEndAnswer answer = fixture.FrontEnd.Analyze(query, TestSchema.Value);
        IEnumerable<Finding> findings = QueryChecks.Run(subject, written, answer, TestSchema.Value);
        if (answer is BoundQuery bound)
            findings = findings.Concat(ContentChecks.Compare([.. new UnknownWatchlist().Gather(new CheckedQuery(subject, written, bound, TestSchema.Value))]));

        // What else checks think of these queries is not what the cases are about.
        List<string> actual = [.. findings.Where(finding => Codes.IsMatch(finding.Kind.Code)).Select(finding => Describe(finding, rendered))];
        List<string> wanted = [.. expected.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        actual.Count.ShouldBe(wanted.Count, string.Join('\n', actual));
        foreach ((string is_, string should) in actual.Zip(wanted))
            Matches(is_, should).ShouldBeTrue($"is:     {is_}\nshould: {should}");
    }

    [Theory]
    [InlineData("project TimeGenerated, Upn = UserPrincipalName", "TimeGenerated:datetime, Upn:string", "")]
    [InlineData("project TimeGenerated", "TimeGenerated:datetime, Upn:string", "The row has Upn:string, which the query does not output.")]
    [InlineData("project TimeGenerated, Upm = UserPrincipalName", "TimeGenerated:datetime, Upn:string", "The row has Upn:string, which the query does not output.|The query outputs Upm:string, which the row does not have.")]
    [InlineData("project Upn = UserPrincipalName, TimeGenerated", "TimeGenerated:datetime, Upn:string", "The columns stand in another order. Query: Upn, TimeGenerated. Row: TimeGenerated, Upn.")]
    [InlineData("project TimeGenerated, Upn = 5", "TimeGenerated:datetime, Upn:string", "Upn is long in the query and string in the row.")]
    public void A_row_that_disagrees_with_its_query_is_reported(string projection, string row, string messages)
    {
        string query = $"SigninLogs | {projection}";
        SubjectQuery written = new(new RenderedText(Verbatim(query))) { Row = [.. row.Split(", ").Select(Column)] };

        QueryChecks.Run(PackSubjects.Of(SampleRules.Rule), written, fixture.FrontEnd.Analyze(query, TestSchema.Value), TestSchema.Value)
            .Select(finding => finding.Message).ShouldBe(messages.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_front_end_failure_is_a_finding_of_the_content()
    {
        FrontEndFailure failure = new(UnknownName.Kind, "No answer.");
        Finding finding = QueryChecks.Run(PackSubjects.Of(SampleRules.Rule), new SubjectQuery(new RenderedText(Verbatim("print 1"))), failure, TestSchema.Value).ShouldHaveSingleItem();
        finding.Message.ShouldBe("sample-rule: No answer.");
        finding.Content.ShouldBe("sample-rule");
    }

    private static RenderedQuery Verbatim(string query) => new(query, [new RenderedSegment(0, query.Length, KqlText.Query($""), -1, 0)]);

    private static Column Column(string text) =>
        new(text.Split(':')[0], KqlTypes.TryParse(text.Split(':')[1], out KqlType type) ? type : throw new ArgumentException(text));

    private static string Describe(Finding finding, RenderedQuery query)
    {
        Anchor.OfQuery at = finding.At.ShouldBeOfType<Anchor.OfQuery>();
        return $"{finding.Kind.Code} at `{query.Text.Substring(at.Start, at.Length)}`: {finding.Message} ({finding.Origin}); {finding.Help}";
    }

    /// <summary>Binding and lookback.</summary>
    [GeneratedRegex("^CTS(2...|320[01])$")]
    private static partial Regex Codes { get; }

    /// <summary>Code and place must be equal; of the message, the words given must occur in their order.</summary>
    private static bool Matches(string actual, string expected)
    {
        int colon = expected.IndexOf("`: ", StringComparison.Ordinal) + 3;
        return actual.StartsWith(expected[..colon], StringComparison.Ordinal)
            && expected[colon..].Split([' ', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(colon, (at, word) => at < 0 ? at : actual.IndexOf(word, at, StringComparison.Ordinal)) >= 0;
    }

    private static (string Name, (TimeSpan Lookback, string Query, string Expected) Case) Parse(string text)
    {
        string[] lines = text.Split('\n');
        int rule = Array.IndexOf(lines, "----");
        int number = int.Parse(lines[1][9..^1], System.Globalization.CultureInfo.InvariantCulture);
        TimeSpan lookback = lines[1][^1] == 'd' ? number.Days : number.Hours;
        return (lines[0], (lookback, string.Join('\n', lines[2..rule]), string.Join('\n', lines[(rule + 1)..]).Trim()));
    }
}
