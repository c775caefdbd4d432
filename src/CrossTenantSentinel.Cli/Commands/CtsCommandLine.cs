using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>The command line of <c>cts</c>.</summary>
public static class CtsCommandLine
{
    /// <summary>CTS0002.</summary>
    public static readonly FindingKind Misused = new()
    {
        Code = "CTS0002",
        Title = "Wrong command line",
        Why = "Nothing was done, because what is meant cannot be known.",
        Instead = "See cts --help, or cts VERB --help for one verb.",
    };

    /// <summary>CTS0001.</summary>
    public static readonly FindingKind Bug = new()
    {
        Code = "CTS0001",
        Title = "A bug in the tool",
        Why = "The tool met something it does not expect. Its answer, if it gave one before, is incomplete.",
        Instead = "Please open an issue with the command line, this message and the output of the same command with CTS_DEBUG=1, which adds a stack trace.",
    };

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="surroundings">The process.</param>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted; nothing, or everything, is written.</exception>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        GlobalOptions options = new();
        RootCommand root = Build(options, surroundings);
        ParseResult parse = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        ReportConsole console = new(surroundings);
        string format = options.FormatOf(parse);
        try
        {
            if (parse.Errors.Count > 0)
            {
                console.Write(Report.Of(ExitCode.Usage, Mistakes(parse)), format);
                return ExitCode.Usage;
            }

            return parse.Invoke(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            string? trace = surroundings.Environment.GetValueOrDefault("CTS_DEBUG") is "1" ? bug.ToString().ReplaceLineEndings("\n") : null;
            console.Write(Report.Of(ExitCode.Bug, Bug.At(Anchor.Nowhere, $"{bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}", trace)), format);
            return ExitCode.Bug;
        }
        finally
        {
            surroundings.Output.Flush();
        }
    }

    private static RootCommand Build(GlobalOptions options, Surroundings surroundings)
    {
        RootCommand root = new("CrossTenantSentinel: Microsoft Sentinel content from typed C# values, with every query bound by Kusto.Language.\n\nExit codes: 0 no errors, 1 errors found, 2 wrong command line or settings, 3 a bug in the tool, 130 interrupted.");
        options.AddTo(root);
        root.Subcommands.Add(new CheckVerb(options, surroundings));
        root.Subcommands.Add(new BumpVerb(options, surroundings));
        root.Subcommands.Add(new EmitVerb(options, surroundings));
        root.Subcommands.Add(new ListVerb(options, surroundings));
        root.Subcommands.Add(new ShowVerb(options, surroundings));
        root.Subcommands.Add(new TestVerb(options, surroundings));
        root.Subcommands.Add(new MutateVerb(options, surroundings));
        root.Subcommands.Add(new SimulateVerb(options, surroundings));
        root.Subcommands.Add(new RunVerb(options, surroundings));
        root.Subcommands.Add(new CoverageVerb(options, surroundings));
        root.Subcommands.Add(new Command("tenants", "What is known of other tenants.") { new TenantsResolveVerb(options, surroundings) });
        root.Subcommands.Add(new ExplainVerb(options, surroundings));
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction help })
                option.Action = new HelpWithExamples(help);
            else if (option is VersionOption)
                option.Action = new ShowVersion();
        }

        return root;
    }

    /// <summary>A word that stands where a verb should is one mistake; that the verb is missing follows from it.</summary>
    private static IEnumerable<Finding> Mistakes(ParseResult parse) => parse.Errors
        .OrderByDescending(error => parse.UnmatchedTokens.Any(token => error.Message.Contains(token, StringComparison.Ordinal)))
        .Take(parse.UnmatchedTokens.Count > 0 ? parse.UnmatchedTokens.Count : parse.Errors.Count)
        .Select(error => Misused.At(Anchor.Nowhere, error.Message.ReplaceLineEndings(" "), Suggestion(parse)));

    private static string? Suggestion(ParseResult parse)
    {
        string[] known =
        [
            .. parse.RootCommandResult.Command.Subcommands.Select(verb => verb.Name),
            .. parse.RootCommandResult.Command.Options.Select(option => option.Name),
            .. parse.CommandResult.Command.Options.Select(option => option.Name),
        ];
        IEnumerable<string> mistaken = [.. parse.UnmatchedTokens, .. parse.Tokens.Where(token => token is { Type: TokenType.Argument, Value: ['-', '-', ..] }).Select(token => token.Value)];
        string? nearest = mistaken.SelectMany(token => NearestNames.Of(token, known, 1)).FirstOrDefault();
        return nearest is null ? null : $"Did you mean {nearest}?";
    }
}
