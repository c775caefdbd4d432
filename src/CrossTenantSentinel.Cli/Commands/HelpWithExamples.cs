using System.CommandLine;
using System.CommandLine.Invocation;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>The help of System.CommandLine, and below it examples.</summary>
/// <param name="help">The action that writes the help.</param>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        IEnumerable<Verb> verbs = parseResult.CommandResult.Command is Verb verb ? [verb] : parseResult.CommandResult.Command.Subcommands.OfType<Verb>();
        List<(string CommandLine, string Does)> examples = [.. verbs.SelectMany(shown => parseResult.CommandResult.Command is Verb ? shown.Examples : shown.Examples.Take(1))];
        int width = examples.Max(example => example.CommandLine.Length);
        output.Write("Examples:\n");
        foreach ((string commandLine, string does) in examples)
            output.Write($"  {commandLine.PadRight(width)}  {does}\n");
        output.Write('\n');
        return 0;
    }
}
