using System.Collections;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Tests.Cli.Processes;

/// <summary>
/// The front end that the tool itself would use, for the tests of a class. It remembers answers in the user's cache as the tool does: many tests ask for
/// the same queries of the pack, and binding one takes longer than all that is done with it.
/// </summary>
public sealed class ShippedFrontEndFixture : IDisposable
{
    private readonly ShippedFrontEnd frontEnd = Make();

    public IKustoFrontEnd FrontEnd => frontEnd;

    public void Dispose() => frontEnd.Dispose();

    internal static Surroundings Surroundings => new()
    {
        WorkingDirectory = AppContext.BaseDirectory,
        Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
        Output = TextWriter.Null,
        Error = TextWriter.Null,
    };

    internal static ShippedFrontEnd Make() => new(Surroundings, _ => { }, TimeSpan.FromSeconds(60));
}
