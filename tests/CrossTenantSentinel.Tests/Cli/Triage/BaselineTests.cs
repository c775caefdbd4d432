using System.Text;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Cli.Triage.Baselines;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Triage;

public class BaselineTests
{
    private const string File = "rules/a.yaml";
    private const string Text = "name: a\nquery: |\n  T | where A == 1\nstatus: x\n";

    private static readonly FindingKind Kind = new() { Code = "CTS1998", Title = "Sample", Why = "It is one.", Instead = "Do otherwise.", Severity = FindingSeverity.Warning };
    private static readonly FindingKind Unreadable = new() { Code = "CTS0998", Title = "Sample", Why = "It is one.", Instead = "Do otherwise." };

    [Fact]
    public void What_the_baseline_holds_is_not_reported_and_what_is_new_is()
    {
        Baseline baseline = Write(Text, "A == 1");

        Triaged triaged = Apply(baseline, Text, "A == 1", "status");

        triaged.Reported.ShouldHaveSingleItem().Span!.Line.ShouldBe(4);
        triaged.Accepted.ShouldHaveSingleItem().Accepted!.Kind.ShouldBe(AcceptanceKind.InBaseline);
    }

    [Theory]
    [InlineData("# a new line\n\nname: a\nquery: |\n  T | where A == 1\nstatus: x\n", "lines above")]
    [InlineData("name: a\nquery: |\n      T |  where A == 1  \nstatus: x\n", "blanks")]
    [InlineData("name: a\r\nquery: |\r\n  T | where A == 1\r\nstatus: x\r\n", "line ends")]
    public void A_finding_is_known_by_its_line_and_not_by_its_position(string moved, string what)
    {
        Apply(Write(Text, "A == 1"), moved, "A == 1").Reported.ShouldBeEmpty(what);
    }

    [Fact]
    public void Positions_in_a_message_do_not_count()
    {
        Baseline baseline = Write(Text, ["A == 1"], "It is stated on line 3 and in other.yaml(4,5).");

        FindingTriage.Apply(Raw(Text, ["A == 1"], "It is stated on line 13 and in other.yaml(14,15)."), Rules(baseline)).Reported.ShouldBeEmpty();
        FindingTriage.Apply(Raw(Text, ["A == 1"], "It is stated on line 13 and in another.yaml(14,15)."), Rules(baseline)).Reported.Count.ShouldBe(2);
    }

    [Fact]
    public void What_a_message_counts_does_not_count_where_a_cause_is_stated()
    {
        RawFindings two = WithCause(Raw(Text, ["A == 1"], "2 queries use it."));
        Baseline baseline = Baseline.Of(BaselineFile.DefaultPath, FindingTriage.Apply(two, Rules(null)).Reported, path => path, []);

        FindingTriage.Apply(WithCause(Raw(Text, ["A == 1"], "3 queries use it.")), Rules(baseline)).Reported.ShouldBeEmpty();

        static RawFindings WithCause(RawFindings raw) => raw with { Findings = [.. raw.Findings.Select(located => located with { Finding = located.Finding with { Cause = "table A_CL" } })] };
    }

    [Fact]
    public void An_entry_that_no_longer_occurs_is_an_error_at_its_line()
    {
        Baseline baseline = Write(Text, "A == 1", "status");

        LocatedFinding stale = Apply(baseline, Text, "status").Reported.ShouldHaveSingleItem();

        stale.Finding.Kind.ShouldBe(BaselineStep.NoLongerOccurs);
        stale.Finding.Severity.ShouldBe(FindingSeverity.Error);
        stale.Finding.Message.ShouldBe(".cts/baseline.json holds CTS1998 in rules/a.yaml, which no longer occurs: found");
        stale.Span!.File.ShouldBe(".cts/baseline.json");
        BaselineFile.Write(baseline).Split('\n')[stale.Span.Line - 1].ShouldContain(baseline.Entries.Single(entry => entry.Span == stale.Span).Fingerprint);
        stale.Finding.Kind.Instead.ShouldContain("cts check --write-baseline");
    }

    [Fact]
    public void Entries_count()
    {
        const string Twice = "a: 1\na: 1\n";
        Baseline two = Write(Twice, "1", "\na: 1");
        two.Entries.Select(entry => entry.Count).ShouldBe([2]);

        Apply(two, Twice, "1", "\na: 1").Reported.ShouldBeEmpty();
        Apply(two, Twice, "1").Reported.ShouldHaveSingleItem().Finding.Message.ShouldContain("2 times, but occurs 1 times");
        Apply(Write(Twice, "1"), Twice, "1", "\na: 1").Reported.ShouldHaveSingleItem().Finding.Kind.ShouldBe(Kind);
    }

    [Fact]
    public void What_was_not_looked_at_to_the_end_is_not_called_gone()
    {
        Baseline baseline = Write(Text, "A == 1");
        RawFindings other = new([]) { Files = ["rules/b.yaml"], Read = path => path == File ? Text : "" };
        FindingTriage.Apply(other, Rules(baseline)).Reported.ShouldBeEmpty("another file was checked");
        BaselineStep.NotLookedAt(baseline, other).ShouldBe(baseline.Entries);

        RawFindings deleted = other with { Read = path => path == File ? null : "" };
        FindingTriage.Apply(deleted, Rules(baseline)).Reported.ShouldHaveSingleItem("the file is gone");

        RawFindings broken = Raw(Text, []) with { Findings = [new LocatedFinding(Unreadable.At(Anchor.Nowhere, "found"), SourceSpan.WholeFile(File))] };
        FindingTriage.Apply(broken, Rules(baseline)).Reported.ShouldHaveSingleItem().Finding.Kind.ShouldBe(Unreadable);

        TriageRules off = Rules(baseline) with { Levels = new CheckLevels(new Dictionary<string, CheckLevel> { [Kind.Code] = CheckLevel.Off }) };
        FindingTriage.Apply(Raw(Text, ["A == 1"]), off).Reported.ShouldBeEmpty("the check is off");
    }

    [Fact]
    public void Errors_about_files_are_never_in_a_baseline()
    {
        LocatedFinding broken = new LocatedFinding(Unreadable.At(Anchor.Nowhere, "found"), SourceSpan.WholeFile(File)) { Fingerprint = "0" };
        Baseline forged = new(BaselineFile.DefaultPath, [new BaselineEntry("CTS0998", File, null, Fingerprint(broken), 1, null)]);

        FindingTriage.Apply(new RawFindings([broken]), Rules(forged)).Reported.ShouldHaveSingleItem().Finding.Kind.ShouldBe(Unreadable);
    }

    [Fact]
    public void A_baseline_is_read_as_it_was_written_and_its_order_does_not_change()
    {
        Baseline baseline = Write(Text, "status", "A == 1", "name");
        string written = BaselineFile.Write(baseline);

        (Baseline? read, Finding? wrong) = BaselineFile.Read(baseline.Path, Encoding.UTF8.GetBytes(written));

        wrong.ShouldBeNull();
        BaselineFile.Write(read!).ShouldBe(written);
        BaselineFile.Write(Write(Text, "A == 1", "name", "status")).ShouldBe(written);
        written.Split('\n').Count(line => line.Contains("CTS1998", StringComparison.Ordinal)).ShouldBe(3, "one entry a line");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{", 1)]
    [InlineData("{\n  \"version\": 2,\n  \"findings\": []\n}", 2)]
    [InlineData("{\n  \"version\": 1,\n  \"found\": []\n}", 3)]
    [InlineData("{\n  \"version\": 1,\n  \"findings\": [\n    { \"code\": \"CTS2001\" }\n  ]\n}", 4)]
    [InlineData("{\n  \"version\": 1,\n  \"findings\": [\n    { \"code\": \"CTS2001\", \"fingerprint\": \"0\", \"count\": 0 }\n  ]\n}", 4)]
    [InlineData("{\n  \"version\": 1,\n  \"findings\": [\n<<<<<<< HEAD\n  ]\n}", 4)]
    [InlineData("{ \"version\": 1 }", 1)]
    [InlineData("{ \"version\": 1, \"findings\": [] }\n{}", 2)]
    public void A_malformed_baseline_is_an_error_at_its_line(string text, int line)
    {
        (Baseline? baseline, Finding? wrong) = BaselineFile.Read("b.json", Encoding.UTF8.GetBytes(text));

        baseline.ShouldBeNull();
        wrong!.Kind.ShouldBe(BaselineFile.Unreadable);
        ((Anchor.OfSpan)wrong.At).Span.Line.ShouldBe(line);
    }

    private static string Fingerprint(LocatedFinding located) => FindingTriage.Apply(new RawFindings([located]), new TriageRules(TriageCase.Today)).Reported[0].Fingerprint!;

    private static TriageRules Rules(Baseline? baseline) => new(TriageCase.Today) { Baseline = baseline };

    private static Triaged Apply(Baseline baseline, string text, params string[] found) => FindingTriage.Apply(Raw(text, found), Rules(baseline));

    private static Baseline Write(string text, params string[] found) => Write(text, found, "found");

    /// <summary>The baseline of a text's findings, as read from its file.</summary>
    private static Baseline Write(string text, string[] found, string message)
    {
        Baseline baseline = Baseline.Of(BaselineFile.DefaultPath, FindingTriage.Apply(Raw(text, found, message), Rules(null)).Reported, path => path, []);
        return BaselineFile.Read(baseline.Path, Encoding.UTF8.GetBytes(BaselineFile.Write(baseline))).Baseline!;
    }

    /// <summary>A finding for each text, where it stands first.</summary>
    private static RawFindings Raw(string text, string[] found, string message = "found")
    {
        SourceText source = new(File, text);
        IEnumerable<LocatedFinding> findings = found
            .Select(what => text.IndexOf(what, StringComparison.Ordinal) + what.Length - what.TrimStart().Length)
            .Select(start => new LocatedFinding(Kind.At(Anchor.Nowhere, message), source.SpanOf(start, start + 1)));
        return new RawFindings(LocatedFinding.Sort(findings)) { Files = [File], Read = path => path == File ? text : null };
    }
}
