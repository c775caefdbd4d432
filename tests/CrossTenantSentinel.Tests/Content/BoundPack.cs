using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tests.Cli.Processes;

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
        FrontEnd = ShippedFrontEndFixture.Make,
        Templates = () => new LoadedTemplates(new CrossTenantSentinel.Emit.TemplateSet(new Dictionary<string, string>()), []),
        ReadSource = _ => null,
    });
}
