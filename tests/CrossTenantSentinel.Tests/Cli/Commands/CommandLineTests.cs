using System.Text.Json;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly CtsRun cts = new();

    public static TheoryData<string> Verbs => ["check", "bump", "emit", "list", "show", "run", "coverage", "explain"];

    public void Dispose() => cts.Dispose();

    [Fact]
    public void Help_names_every_verb_with_an_example()
    {
        cts.Run("--help").ShouldBe(0);

        foreach (string verb in Verbs)
            cts.Output.ShouldContain($"  cts {verb}");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_of_a_verb_shows_examples_that_the_command_line_understands(string verb)
    {
        cts.Run(verb, "--help").ShouldBe(0);

        string[] examples = [.. cts.Output[cts.Output.IndexOf("Examples:\n", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith($"  cts {verb}", StringComparison.Ordinal))];
        examples.ShouldNotBeEmpty();
        foreach (string[] arguments in examples.Select(example => example.Trim().Split("  ")[0].Split(' ')[1..]))
        {
            cts.Run(arguments);
            cts.Output.ShouldNotContain($"error {CtsCommandLine.Misused.Code}:", Case.Sensitive, string.Join(' ', arguments));
        }
    }

    [Fact]
    public void The_version_is_three_numbers()
    {
        cts.Run("--version").ShouldBe(0);

        cts.Output.ShouldMatch(@"\A\d+\.\d+\.\d+\n\z");
    }

    [Theory]
    [InlineData("chek", "Did you mean check?")]
    [InlineData("check --tennant x", "Did you mean --tenant?")]
    [InlineData("check --format xml", "See cts --help")]
    [InlineData("check --root", "See cts --help")]
    [InlineData("show", "See cts --help")]
    [InlineData("", "See cts --help")]
    [InlineData("emit @responses.txt", "See cts --help")]
    public void A_wrong_command_line_exits_2_and_says_what_was_meant(string commandLine, string help)
    {
        cts.Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(2);

        cts.Output.ShouldStartWith("cts: error CTS0002: ");
        cts.Output.ShouldContain(help);
    }

    [Theory]
    [InlineData("chek --format json")]
    [InlineData("check --format json --set BaselineDays=99")]
    [InlineData("check --format=json --root no/such/folder")]
    [InlineData("show nothing --format json")]
    [InlineData("explain CTS9999 --format json")]
    public void With_json_asked_for_mistakes_are_json_too(string commandLine)
    {
        cts.Run(commandLine.Split(' ')).ShouldBe(2);

        using JsonDocument document = JsonDocument.Parse(cts.Output);
        document.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(1);
        document.RootElement.GetProperty("summary").GetProperty("errors").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Outside_a_repository_the_root_is_asked_for()
    {
        using TemporaryFolder elsewhere = new();
        cts.Surroundings = cts.Surroundings with { WorkingDirectory = elsewhere.Path };

        cts.Run("list").ShouldBe(2);
        cts.Output.ShouldStartWith("cts: error CTS0003: ");
        cts.Output.ShouldContain("--root");

        cts.Run("list", "--root", cts.Root.Path).ShouldBe(0);
    }

    [Fact]
    public void Outside_a_repository_the_tools_own_is_meant()
    {
        using TemporaryFolder elsewhere = new();
        cts.Surroundings = cts.Surroundings with { WorkingDirectory = elsewhere.Path, ToolFolder = cts.Root.At("src/bin") };

        cts.Run("emit").ShouldBe(0);

        cts.Root.Files().ShouldContainKey("rules/README.md");
        elsewhere.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Wrong_settings_exit_2_and_no_content_is_looked_at()
    {
        cts.Root.Write("cts.json", "{ \"BaselineDays\": 99 }");
        cts.Surroundings = cts.Surroundings with { Pack = _ => throw new InvalidOperationException("looked at") };

        cts.Run("emit").ShouldBe(2);

        cts.Output.ShouldStartWith("cts.json(1,19): error CTS0110: BaselineDays is \"99\" (cts.json), which is out of range: 1 to 13.\n");
    }

    [Fact]
    public void Settings_reach_the_content()
    {
        int days = 0;
        cts.Surroundings = cts.Surroundings with
        {
            Pack = tenant =>
            {
                days = tenant.BaselineDays;
                return Catalog.Of([]);
            },
        };

        cts.Run("list", "--set", "BaselineDays=3").ShouldBe(0);

        days.ShouldBe(3);
    }

    [Theory]
    [InlineData("{ \"Contoso_CL\": { \"A\": \"text\" } }", "CTS0202")]
    [InlineData("{", "CTS0200")]
    [InlineData(null, "CTS0006")]
    public void A_wrong_schema_file_exits_2(string? content, string code)
    {
        if (content is not null)
            cts.Root.Write("more.json", content);

        cts.Run("check", "--schema", "more.json").ShouldBe(2);

        cts.Output.ShouldStartWith("more.json");
        cts.Output.ShouldContain($": error {code}: ");
    }

    [Fact]
    public void Tables_of_a_schema_file_reach_the_front_end()
    {
        cts.Root.Write("more.json", "{ \"Contoso_CL\": { \"A\": \"string\" } }");

        cts.Run("check", "--schema", "more.json").ShouldBe(0);

        cts.FrontEnd.Schema!.Tables.ShouldContain(table => table.Name == "Contoso_CL");
        cts.FrontEnd.Schema.Tables.ShouldContain(table => table.Name == "SigninLogs");
    }

    [Fact]
    public void A_bug_exits_3_without_a_stack_trace_unless_asked_for()
    {
        cts.Surroundings = cts.Surroundings with { Pack = _ => throw new InvalidOperationException("odd\nthing") };

        cts.Run("check").ShouldBe(3);
        cts.Output.ShouldStartWith("cts: error CTS0001: InvalidOperationException: odd thing\n");
        cts.Output.ShouldNotContain("   at ");

        cts.Surroundings = cts.Surroundings with { Environment = new Dictionary<string, string> { ["CTS_DEBUG"] = "1" } };
        cts.Run("check").ShouldBe(3);
        cts.Output.ShouldContain("   at ");
    }

    [Fact]
    public void Colour_is_for_terminals_only_and_for_those_who_want_it()
    {
        cts.Run("explain", "CTS9999");
        cts.Output.ShouldNotContain("\e");

        cts.Surroundings = cts.Surroundings with { OutputIsTerminal = true, Environment = new Dictionary<string, string> { ["WT_SESSION"] = "1" } };
        cts.Run("explain", "CTS9999");
        cts.Output.ShouldContain("\e[31merror\e[0m");

        cts.Surroundings = cts.Surroundings with { Environment = new Dictionary<string, string> { ["NO_COLOR"] = "1", ["WT_SESSION"] = "1" } };
        cts.Run("explain", "CTS9999");
        cts.Output.ShouldNotContain("\e");
    }

    [Fact]
    public void A_code_is_explained_in_any_case_and_every_kind_is_listed()
    {
        cts.Run("explain", "cts0004").ShouldBe(0);
        cts.Output.ShouldStartWith("CTS0004: Unknown content (error)\n");
        cts.Output.ShouldContain("cts list");

        cts.Run("explain").ShouldBe(0);
        string[] listed = [.. cts.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..7])];
        listed.ShouldBe(KnownKinds.All.Select(kind => kind.Code));
    }

    [Fact]
    public void An_unknown_code_exits_2_with_the_nearest_one()
    {
        cts.Run("explain", "CTS004").ShouldBe(2);

        cts.Output.ShouldStartWith("cts: error CTS0005: ");
        cts.Output.ShouldContain("CTS0004");
    }
}
