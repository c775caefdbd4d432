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
            if (!WritesTables && result.GetResult(options.Format)?.Tokens is [{ Value: "table" or "csv" } format])
                result.AddError($"--format {format.Value} belongs to cts run; cts {name} writes text or json.");
        });
        SetAction(parse =>
        {
            Report report = Run(parse);
            Console.Write(report, options.IsJson(parse));
            return report.ExitCode;
        });
    }

    /// <summary>Command lines that show the verb's use, with what they do.</summary>
    public abstract IReadOnlyList<(string CommandLine, string Does)> Examples { get; }

    /// <summary>Whether the output is a table, which <c>--format csv</c> can write.</summary>
    protected virtual bool WritesTables => false;

    protected new GlobalOptions Options { get; }

    protected Surroundings Surroundings { get; }

    protected ReportConsole Console => new(Surroundings);

    protected abstract Report Run(ParseResult parse);
}
