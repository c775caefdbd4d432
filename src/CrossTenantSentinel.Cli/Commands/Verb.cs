using System.CommandLine;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>A command of <c>cts</c>: looks at its arguments and answers with a report.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description, GlobalOptions options, Surroundings surroundings)
        : base(name, description)
    {
        Options = options;
        Surroundings = surroundings;
        Validators.Add(result =>
        {
            if (result.GetResult(options.Format)?.Tokens is [{ Value: { } format }] && GlobalOptions.Knows(format) && !Formats.Contains(format))
                result.AddError($"--format {format} is not for cts {name}, which writes {string.Join(" or ", Formats)}.");
        });
        SetAction(parse =>
        {
            Report report = Run(parse);
            Console.Write(report, options.FormatOf(parse));
            return report.ExitCode;
        });
    }

    /// <summary>Command lines that show the verb's use, with what they do.</summary>
    public abstract IReadOnlyList<(string CommandLine, string Does)> Examples { get; }

    /// <summary>The values of <c>--format</c> that the verb knows; text and json by default.</summary>
    protected virtual IReadOnlyList<string> Formats => ["text", "json"];

    protected new GlobalOptions Options { get; }

    protected Surroundings Surroundings { get; }

    protected ReportConsole Console => new(Surroundings);

    protected abstract Report Run(ParseResult parse);
}
