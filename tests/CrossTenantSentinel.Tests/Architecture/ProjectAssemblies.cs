using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>The assemblies of src, as the compiler wrote them.</summary>
internal static class ProjectAssemblies
{
    public const string Vocabulary = "CrossTenantSentinel";
    public const string Engine = "CrossTenantSentinel.Engine";
    public const string Kql = "CrossTenantSentinel.Kql";
    public const string Adoption = "CrossTenantSentinel.Adoption";
    public const string Emit = "CrossTenantSentinel.Emit";
    public const string Content = "CrossTenantSentinel.Content";
    public const string Cli = "cts";

    public static IReadOnlyList<string> Names { get; } = [Vocabulary, Engine, Kql, Emit, Adoption, Content, Cli];

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    public static IReadOnlyList<Assembly> All => [.. Names.Select(Load)];

    /// <summary>What an assembly references, the .NET class library left out.</summary>
    public static IReadOnlyList<string> ReferencesOf(string name) =>
        [.. Load(name).GetReferencedAssemblies().Select(reference => reference.Name!).Where(reference => !IsClassLibrary(reference)).Order(StringComparer.Ordinal)];

    /// <summary>Full names of the types of other assemblies that an assembly's code mentions.</summary>
    public static IReadOnlySet<string> ForeignTypesOf(string name)
    {
        using FileStream file = File.OpenRead(Load(name).Location);
        using var image = new PEReader(file);
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsClassLibrary(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
