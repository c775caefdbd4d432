using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts --version</c>: the tool's version, without the revision that the build appends.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    /// <summary>The version, for example <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write($"{Version}\n");
        return 0;
    }
}
