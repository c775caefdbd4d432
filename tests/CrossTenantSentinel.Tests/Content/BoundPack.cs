using System.Collections;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>The shipped pack with its queries bound, under the default settings; one front end for all tests of a class.</summary>
public sealed class BoundPack : IDisposable
{
    internal PackCompilation Compilation { get; } = Under(() => Pack.Default);

    internal static TenantSettings Settings { get; } = new();

    public void Dispose() => Compilation.Dispose();

    /// <summary>A pack with its queries bound, under any settings.</summary>
    internal static PackCompilation Under(Func<Catalog> catalog) => new(new CompilationInputs
    {
        Catalog = catalog,
        FrontEnd = () => new ShippedFrontEnd(
            new Surroundings
            {
                WorkingDirectory = AppContext.BaseDirectory,
                Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
                Output = TextWriter.Null,
                Error = TextWriter.Null,
            },
            _ => { }),
        Templates = () => new LoadedTemplates(new CrossTenantSentinel.Emit.TemplateSet(new Dictionary<string, string>()), []),
        ReadSource = _ => null,
    });
}
