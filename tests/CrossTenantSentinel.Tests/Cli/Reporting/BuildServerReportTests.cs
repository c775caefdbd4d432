using System.Xml.Linq;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Reporting;

public class BuildServerReportTests
{
    [Fact]
    public void GitHub_gets_a_workflow_command_for_each_finding_with_its_signs_escaped() => SampleReport.Write(new GitHubReport()).ShouldBe(
        """
        ::error title=CTS9998%3A Sample%2C of a "kind"%3A 100%25::nowhere; 50%25 of [it] and more%0ADo otherwise.
        ::error file=rules/a b;c%2Cd%3Ae%25.yaml,title=CTS9998%3A Sample%2C of a "kind"%3A 100%25::whole file%0ADo otherwise.
        ::warning file=rules/b.yaml,line=2,title=CTS9997%3A Other sample::line only%0ALeave it.
        ::warning file=rules/b.yaml,line=3,col=5,endColumn=9,title=CTS9997%3A Other sample::one line%0ALeave it.
        ::error file=rules/b.yaml,line=4,endLine=6,title=CTS9998%3A Sample%2C of a "kind"%3A 100%25::several lines%0AOne.%0ATwo.
        ::error file=rules/b.yaml,line=7,col=1,endColumn=2,title=CTS9998%3A Sample%2C of a "kind"%3A 100%25::again%0ADo otherwise.%0Aand 1 more of one cause, table Contoso_CL; --max-per-cause 0 shows all
        ::notice file=rules/b.yaml,line=9,col=1,title=CTS9998%3A Sample%2C of a "kind"%3A 100%25::note NUL SMILE%0ADo otherwise.
        said last

        """.Replace("NUL", "\u0001", StringComparison.Ordinal).Replace("SMILE", "\ud83d\ude00", StringComparison.Ordinal), StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Azure_Pipelines_gets_a_logging_command_for_errors_and_warnings() => SampleReport.Write(new AzurePipelinesReport()).ShouldBe(
        """
        ##vso[task.logissue type=error;code=CTS9998;]nowhere; 50%AZP25 of [it] and more Do otherwise.
        ##vso[task.logissue type=error;sourcepath=rules/a b%3Bc,d:e%AZP25.yaml;code=CTS9998;]whole file Do otherwise.
        ##vso[task.logissue type=warning;sourcepath=rules/b.yaml;linenumber=2;code=CTS9997;]line only Leave it.
        ##vso[task.logissue type=warning;sourcepath=rules/b.yaml;linenumber=3;columnnumber=5;code=CTS9997;]one line Leave it.
        ##vso[task.logissue type=error;sourcepath=rules/b.yaml;linenumber=4;columnnumber=5;code=CTS9998;]several lines One. Two.
        ##vso[task.logissue type=error;sourcepath=rules/b.yaml;linenumber=7;columnnumber=1;code=CTS9998;]again Do otherwise. (and 1 more of one cause, table Contoso_CL; --max-per-cause 0 shows all)
        rules/b.yaml: note CTS9998: note NUL SMILE Do otherwise.
        said last

        """.Replace("NUL", "\u0001", StringComparison.Ordinal).Replace("SMILE", "\ud83d\ude00", StringComparison.Ordinal), StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void In_JUnit_errors_fail_warnings_speak_and_accepted_findings_are_skipped()
    {
        XElement suites = XElement.Parse(SampleReport.Write(new JUnitReport()));

        suites.Elements("testsuite").Select(suite => $"{suite.Attribute("name")!.Value} {suite.Attribute("tests")!.Value} {suite.Attribute("failures")!.Value} {suite.Attribute("skipped")!.Value}")
            .ShouldBe(["cts 1 1 0", "rules/a b;c,d:e%.yaml 1 1 0", "rules/a.yaml 2 0 2", "rules/b.yaml 6 3 0"]);
        suites.Attribute("tests")!.Value.ShouldBe("10", "machines get all, whatever people are shown");
        suites.Descendants("failure").Count().ShouldBe(5);
        suites.Descendants("system-out").Last().Value.ShouldContain("note \ufffd \ud83d\ude00");
        suites.Descendants("skipped").First().Attribute("message")!.Value.ShouldBe("the gallery demands it");
    }

    [Fact]
    public void In_JUnit_a_check_without_findings_is_a_test_that_passes()
    {
        XElement suites = XElement.Parse(SampleReport.Write(new JUnitReport(), Report.Of([]) with { Checked = 3 }));

        suites.Descendants("testcase").ShouldHaveSingleItem().Attribute("name")!.Value.ShouldBe("3 items without findings");
        suites.Descendants("failure").ShouldBeEmpty();
    }

    [Fact]
    public void People_are_shown_the_first_of_a_cause_together_and_how_many_more_there_are()
    {
        string text = SampleReport.Write(new TextReport(coloured: false));

        text.ShouldContain("rules/b.yaml(7,1): error CTS9998: again\n    Do otherwise.\n    and 1 more of one cause, table Contoso_CL; --max-per-cause 0 shows all\n");
        text.ShouldNotContain("and again");
        SampleReport.Write(new TextReport(coloured: false), SampleReport.Report with { MaxPerCause = 0 }).ShouldContain("and again");
    }

    [Theory]
    [InlineData(2, false, "a b a+1 c b")]
    [InlineData(0, false, "a b a c a b")]
    [InlineData(2, true, "a a+1 b b c")]
    [InlineData(1, true, "a+2 b+1 c")]
    public void Findings_of_a_stated_cause_stand_together_and_others_in_their_order(int most, bool isStated, string shown)
    {
        LocatedFinding[] findings = [.. "abacab".Select((message, index) => Finding(message.ToString(), index + 1, isStated))];

        string.Join(' ', ShownFinding.Of(findings, most).Select(finding => finding.Located.Finding.Message + (finding.Rest is { } rest ? $"+{rest.Split(' ')[1]}" : ""))).ShouldBe(shown);
    }

    private static LocatedFinding Finding(string message, int line, bool isStated) => new(
        SampleReport.Kind.At(Anchor.Nowhere, message) with { Cause = isStated ? message : null },
        new SourceSpan("a", line, 1, line, 2));
}
