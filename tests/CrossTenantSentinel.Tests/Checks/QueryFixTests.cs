using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Fixes of queries in files: what the file says when they are applied, however the query is written.</summary>
public sealed class QueryFixTests(CheckedFiles files) : IClassFixture<CheckedFiles>
{
    [Theory]
    [InlineData("|\n  SigninLogs\n  | where ResultType == 0", "|\n  SigninLogs\n  | where ResultType == \"0\"")]
    [InlineData(">-\n  SigninLogs\n  | where ResultType in (0, 50126)", ">-\n  SigninLogs\n  | where ResultType in (\"0\", \"50126\")")]
    [InlineData("\"SigninLogs\\n| where ResultType == 0\"", "\"SigninLogs\\n| where ResultType == '0'\"")]
    [InlineData("'SigninLogs | where ResultType == 0'", "'SigninLogs | where ResultType == \"0\"'")]
    [InlineData("|\n  SigninLogs | where UserType == 'guest'", "|\n  SigninLogs | where UserType == 'Guest'")]
    [InlineData("'SigninLogs | where UserType == ''guest'''", "'SigninLogs | where UserType == ''Guest'''")]
    [InlineData("\"SigninLogs | where UserType == \\\"guest\\\"\"", "\"SigninLogs | where UserType == \\\"Guest\\\"\"")]
    [InlineData("|\n  SigninLogs | where tolower(UserId) == \"Ab\"", "|\n  SigninLogs | where tolower(UserId) == \"ab\"")]
    [InlineData("|\n  SigninLogs | where UserId == “a b”", "|\n  SigninLogs | where UserId == \"a b\"")]
    [InlineData("\"SigninLogs | where UserId == “a b”\"", "\"SigninLogs | where UserId == 'a b'\"")]
    public void A_fix_changes_the_query_and_nothing_else(string query, string expected)
    {
        CheckCase.Input rule = CheckSamples.Complete("rule.yaml: scheduled", $"query: {query}\n", 1);

        LocatedFix fix = files.Check([rule]).Select(located => located.Fix).OfType<LocatedFix>().ShouldHaveSingleItem();

        Applied(rule.Text, fix).ShouldBe(rule.Text.Replace($"query: {query}\n", $"query: {expected}\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("|\n  SigninLogs | where UserType == \"gue\" \"st\"", "UserType says \"Guest\"")]
    [InlineData("|\n  SigninLogs | where AutonomousSystemNumber == 64496", "AutonomousSystemNumber holds texts")]
    public void What_is_not_certain_has_no_fix(string query, string message)
    {
        LocatedFinding finding = files.Check([CheckSamples.Complete("rule.yaml: scheduled", $"query: {query}\n", 1)]).First(located => located.Finding.Message.Contains(message, StringComparison.Ordinal));

        finding.Fix.ShouldBeNull();
    }

    private static string Applied(string text, LocatedFix fix)
    {
        SourceText source = new("rule.yaml", text);
        foreach (LocatedEdit edit in fix.Edits.OrderByDescending(edit => (edit.Span.Line, edit.Span.Column)))
        {
            int start = source.StartOfLine(edit.Span.Line) + edit.Span.Column - 1;
            int end = source.StartOfLine(edit.Span.EndLine) + edit.Span.EndColumn - 1;
            text = text[..start] + edit.Replacement + text[end..];
        }

        return text;
    }
}
