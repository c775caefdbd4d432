using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>Who may call whom: the table of src/README.md. Arrows point down only.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [ProjectAssemblies.Vocabulary] = [],
        [ProjectAssemblies.Engine] = [ProjectAssemblies.Vocabulary],
        [ProjectAssemblies.Kql] = [ProjectAssemblies.Vocabulary, ProjectAssemblies.Engine, "Kusto.Language"],
        [ProjectAssemblies.Emit] = [ProjectAssemblies.Vocabulary, "Handlebars", "YamlDotNet"],
        [ProjectAssemblies.Adoption] = [ProjectAssemblies.Vocabulary, "YamlDotNet"],
        [ProjectAssemblies.Content] = [ProjectAssemblies.Vocabulary],
        [ProjectAssemblies.Cli] =
        [
            ProjectAssemblies.Vocabulary, ProjectAssemblies.Engine, ProjectAssemblies.Kql, ProjectAssemblies.Emit, ProjectAssemblies.Adoption, ProjectAssemblies.Content,
            "System.CommandLine", "Microsoft.Extensions.Configuration*", "Azure.*", "Polly*",
        ],
    };

    public static TheoryData<string> Assemblies => [.. ProjectAssemblies.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_references_only_the_rooms_below_it(string assembly) =>
        ProjectAssemblies.ReferencesOf(assembly).Where(reference => !IsAllowed(assembly, reference)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_project_file_asks_for_no_more_than_the_assembly_may_use(string assembly)
    {
        string folder = assembly == ProjectAssemblies.Cli ? "CrossTenantSentinel.Cli" : assembly;
        XDocument project = XDocument.Parse(RepositoryFiles.Text($"src/{folder}/{folder}.csproj"));
        IEnumerable<string> projects = project.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')));
        IEnumerable<string> packages = project.Descendants("PackageReference").Where(item => item.Attribute("Condition") is null).Select(item => AssemblyOf(item.Attribute("Include")!.Value));

        projects.Concat(packages).Where(reference => !IsAllowed(assembly, reference)).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_composition_root_touches_what_the_banned_symbols_name()
    {
        string[] banned = [.. RepositoryFiles.Text("src/BannedSymbols.txt").Split('\n').Where(line => line.StartsWith("T:", StringComparison.Ordinal)).Select(line => line[2..line.IndexOf(';', StringComparison.Ordinal)])];
        banned.ShouldContain("System.IO.File");

        foreach (string assembly in ProjectAssemblies.Names.Where(name => name != ProjectAssemblies.Cli))
            ProjectAssemblies.ForeignTypesOf(assembly).Intersect(banned).ShouldBeEmpty(assembly);
        ProjectAssemblies.ForeignTypesOf(ProjectAssemblies.Cli).ShouldContain("System.IO.File", "else this test reads no types at all");
    }

    [Fact]
    public void Emission_and_content_start_no_process_and_open_no_connection()
    {
        foreach (string assembly in new[] { ProjectAssemblies.Vocabulary, ProjectAssemblies.Engine, ProjectAssemblies.Emit, ProjectAssemblies.Adoption, ProjectAssemblies.Content })
        {
            ProjectAssemblies.ForeignTypesOf(assembly)
                .Where(type => type == "System.Diagnostics.Process" || type.StartsWith("System.Net.", StringComparison.Ordinal))
                .ShouldBeEmpty(assembly);
        }
    }

    private static bool IsAllowed(string assembly, string reference) =>
        Allowed[assembly].Any(allowed => allowed.EndsWith('*') ? reference.StartsWith(allowed[..^1], StringComparison.Ordinal) : reference == allowed);

    private static string AssemblyOf(string package) => package switch
    {
        "Handlebars.Net" => "Handlebars",
        "Microsoft.Azure.Kusto.Language" => "Kusto.Language",
        _ => package,
    };
}
