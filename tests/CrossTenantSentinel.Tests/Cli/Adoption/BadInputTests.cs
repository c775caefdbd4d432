using System.Diagnostics;
using System.Text;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Adoption;

/// <summary>Whatever a file holds: a finding with a place, and the findings of the file beside it.</summary>
public sealed class BadInputTests(CheckedFiles checkedFiles) : IClassFixture<CheckedFiles>, IDisposable
{
    private const string Parser = "FunctionName: Sample\nFunctionQuery: |\n  SigninLogs\n  | where Wrong == 1\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string, string> Texts => new()
    {
        { "an empty file", "bad.yaml", "", "CTS0408 1:1" },
        { "nothing but comments", "bad.yaml", "# nothing\n\n# at all\n", "CTS0408 1:1" },
        { "nothing but a separator", "bad.yaml", "---\n", "CTS0408 1:1" },
        { "an empty query", "bad.kql", " \n\n", "CTS0408 1:1" },
        { "an empty template", "bad.json", "", "CTS0408 1:1" },
        { "a text as a root", "bad.yaml", "just a text\n", "" },
        { "a list of something", "bad.yaml", "- a\n- b: 1\n", "" },
        { "a list of parsers", "bad.yaml", "- FunctionName: A\n  FunctionQuery: SigninLogs\n", "CTS0410 1:3" },
        { "keys that are numbers", "bad.yaml", "1: a\n2: b\n" + Parser, "CTS2001 6:11" },
        { "keys that are maps", "bad.yaml", "? { a: 1 }\n: b\n" + Parser, "CTS0403 1:3" },
        { "keys that are nothing", "bad.yaml", ": b\n" + Parser, "CTS2001 5:11" },
        { "several documents", "bad.yaml", Parser + "---\n" + Parser.Replace("Sample", "Other", StringComparison.Ordinal), "CTS2001 4:11 CTS2001 9:11" },
        { "several documents, one of which is none", "bad.yaml", Parser + "---\n'\n" + Parser, "CTS0403 6:1" },
        { "a tab as indentation", "bad.yaml", "FunctionName: Sample\nFunction:\n\tTitle: x\nFunctionQuery: SigninLogs\n", "CTS0403 3:1" },
        { "a quote that is never closed", "bad.yaml", "FunctionName: Sample\nFunctionQuery: 'SigninLogs\n", "CTS0403 2:16" },
        { "a bracket that is never closed", "bad.yaml", "tactics: [a, b\nquery: x\n", "CTS0403 1:11" },
        { "an alias of nothing", "bad.yaml", "FunctionName: *nothing\nFunctionQuery: SigninLogs\n", "CTS0403 1:15" },
        { "an anchor", "bad.yaml", "x: &query SigninLogs | where Wrong == 1\nFunctionName: Sample\nFunctionQuery: *query\n", "CTS2001 1:30" },
        { "carriage returns and line feeds", "bad.yaml", Parser.ReplaceLineEndings("\r\n"), "CTS2001 4:11" },
        { "carriage returns alone", "bad.yaml", Parser.ReplaceLineEndings("\r"), "CTS2001 4:11" },
        { "carriage returns in a query", "bad.kql", "SigninLogs\r\n| where Wrong == 1\r", "CTS2001 2:9" },
        { "a byte order mark", "bad.yaml", "\ufeff" + Parser, "CTS2001 4:11" },
        { "the character NUL", "bad.yaml", "FunctionName: Sample\nFunctionQuery: Signin\0Logs\n", "CTS0401 2:22" },
        { "the character NUL in a query", "bad.kql", "SigninLogs\n\0", "CTS0401 2:1" },
        { "a template with a comma too few", "bad.json", "{ \"resources\": [\n  { \"type\": \"Microsoft.SecurityInsights/alertRules\" \"x\": 1 } ] }", "CTS0406 2:53" },
        { "a text that is half a pair", "bad.json", "{ \"a\": \"Microsoft.SecurityInsights/alertRules\",\n  \"b\": \"\\ud83d\" }", "CTS0406 2:8" },
        { "JSON that seems to be none of ours", "bad.json", "{ \"a\": ", "CTS0406 1:8" },
        { "a stream of JSON", "bad.json", "{ \"a\": 1 }\n{ \"a\": 2 }\n", "" },
        { "a workbook within a template that is no JSON", "bad.json", "{ \"resources\": [{ \"type\": \"Microsoft.Insights/workbooks\", \"properties\": {\n \"serializedData\": \"{ \\\"a\\\": ]\" } }] }", "CTS0406 2:30" },
        { "values of other types than they should have", "bad.json", "{ \"contentVersion\": 1, \"parameters\": [], \"variables\": \"x\", \"resources\": [1, null, [], { \"type\": {} }, { \"type\": \"Microsoft.SecurityInsights/alertRules\", \"name\": [], \"kind\": 1, \"properties\": [] }] }", "" },
        { "expressions that are broken", "bad.json", "{ \"contentVersion\": \"1\", \"resources\": [{ \"type\": \"Microsoft.OperationalInsights/workspaces/savedSearches\", \"name\": \"[concat('a\", \"properties\": { \"category\": \"[parameters(]\", \"displayName\": \"[']\", \"query\": \"[variables('a')[0]]\" } }] }", "" },
        { "variables that name each other", "bad.json", "{ \"contentVersion\": \"1\", \"variables\": { \"a\": \"[variables('b')]\", \"b\": \"[variables('a')]\" }, \"resources\": [{ \"type\": \"Microsoft.OperationalInsights/workspaces/savedSearches\", \"name\": \"x\", \"properties\": { \"category\": \"x\", \"query\": \"[variables('a')]\" } }] }", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Bad_text(string name, string file, string text, string expected)
    {
        name.ShouldNotBeEmpty();
        Write(file, Encoding.UTF8.GetBytes(text));
        Found(file).ShouldBe(expected);
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, (byte)'a', 0 }, "CTS0401 0:0")]
    [InlineData(new byte[] { 0xfe, 0xff, 0, (byte)'a' }, "CTS0401 0:0")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xc3, (byte)'c' }, "CTS0401 2:2")]
    public void Bad_bytes(byte[] bytes, string expected)
    {
        Write("bad.yaml", bytes);
        Found("bad.yaml").ShouldBe(expected);
    }

    [Theory]
    [InlineData("bad.yaml", "FunctionName: Sample\nFunctionQuery: ", 9, "CTS0402 0:0")]
    [InlineData("bad.json", "", 50, "CTS0402 0:0")]
    public void A_file_without_measure_is_not_read(string file, string start, int megabytes, string expected)
    {
        Write(file, Encoding.UTF8.GetBytes(start + new string('x', megabytes * 1024 * 1024)));
        Found(file).ShouldBe(expected);
    }

    [Theory]
    [InlineData("bad.yaml", "[", "CTS0405")]
    [InlineData("bad.yaml", "{a: ", "CTS0405")]
    [InlineData("bad.json", "[", "CTS0405")]
    [InlineData("bad.json", "{\"a\":", "CTS0405")]
    public void Nesting_without_end_is_refused(string file, string level, string code)
    {
        Write(file, Encoding.UTF8.GetBytes("" + string.Concat(Enumerable.Repeat(level, 100_000))));
        Found(file).ShouldStartWith(code);
    }

    [Fact]
    public void Aliases_of_aliases_are_refused()
    {
        StringBuilder bomb = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 20; level++)
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        Write("bad.yaml", Encoding.UTF8.GetBytes(bomb.ToString()));
        Found("bad.yaml").ShouldStartWith("CTS0404");
    }

    [Fact]
    public void Variables_of_variables_are_not_put_together_without_measure()
    {
        string variables = string.Join(", ", Enumerable.Range(1, 30).Select(level => $"\"a{level}\": \"[concat(variables('a{level - 1}'), variables('a{level - 1}'))]\""));
        Write("bad.json", Encoding.UTF8.GetBytes($"{{ \"contentVersion\": \"1\", \"variables\": {{ \"a0\": \"SigninLogs | take 1 \", {variables} }}, \"resources\": [{{ \"type\": \"Microsoft.OperationalInsights/workspaces/savedSearches\", \"name\": \"x\", \"properties\": {{ \"category\": \"x\", \"query\": \"[variables('a30')]\" }} }}] }}"));
        Found("bad.json").ShouldBe("");
    }

    [Theory]
    [InlineData("SigninLogs | where UserId in (", "'x',", ")")]
    [InlineData("SigninLogs ", "| extend a = 1 ", "")]
    [InlineData("print \"", "a", "")]
    public void A_query_of_a_megabyte_comes_to_an_end(string start, string part, string end)
    {
        Write("bad.kql", Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)) + end));
        Should.CompleteIn(() => Found("bad.kql"), TimeSpan.FromSeconds(100));
    }

    [Fact]
    public void A_query_that_nests_without_end_is_refused_where_it_is_too_deep()
    {
        Write("bad.kql", Encoding.UTF8.GetBytes("SigninLogs\n| where " + new string('(', 1_000_000)));
        Found("bad.kql").ShouldBe("CTS2002 2:509");
    }

    [Fact]
    public void Links_that_lead_nowhere_or_round_in_circles_keep_nothing_from_being_read()
    {
        string sub = Directory.CreateDirectory(Path.Join(folder.Path, "sub")).FullName;
        Directory.CreateSymbolicLink(Path.Join(sub, "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Join(sub, "dangling.yaml"), Path.Join(folder.Path, "nothing.yaml"));
        File.CreateSymbolicLink(Path.Join(sub, "self.yaml"), Path.Join(sub, "self.yaml"));
        Found("sub/dangling.yaml").ShouldBe("CTS0400 0:0");
        Found("sub/self.yaml").ShouldBe("CTS0400 0:0");
    }

    [Fact]
    public void A_named_pipe_into_which_nobody_writes_holds_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps named pipes elsewhere.");
        using Process maker = Process.Start("mkfifo", [Path.Join(folder.Path, "pipe.yaml")]);
        maker.WaitForExit();
        Should.CompleteIn(() => Found("pipe.yaml").ShouldBe("CTS0408 1:1"), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_file_or_folder_that_vanishes_is_a_finding()
    {
        RepositoryFiles.Read(Path.Join(folder.Path, "gone.yaml"), folder.Path).Finding.ShouldNotBeNull().Kind.Code.ShouldBe("CTS0400");
        RepositoryFiles.Read(Directory.CreateDirectory(Path.Join(folder.Path, "locked")).FullName, folder.Path).Finding.ShouldNotBeNull().Kind.Code.ShouldBe("CTS0400");
    }

    public void Dispose() => folder.Dispose();

    private void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Join(folder.Path, file), bytes);

    /// <summary>The findings of a file, those that other checks may make of it apart; the file beside it must have its own.</summary>
    private string Found(string file)
    {
        Write("good.kql", "SigninLogs\n| where Absent == 1"u8.ToArray());
        IReadOnlyList<LocatedFinding> found = checkedFiles.CheckRead([.. RepositoryFiles.In([folder.Path]).Select(path => RepositoryFiles.Read(path, folder.Path))]);
        found.Where(located => located.Span?.File == "good.kql").ShouldContain(located => located.Finding.Kind.Code == "CTS2001" && located.Span!.Line == 2);
        return string.Join(' ', found.Where(located => located.Span?.File == file && (located.Finding.Kind.Code.StartsWith("CTS04", StringComparison.Ordinal) || located.Finding.Kind.Code is "CTS2001" or "CTS2002"))
            .Select(located => $"{located.Finding.Kind.Code} {located.Span!.Line}:{located.Span.Column}"));
    }
}
