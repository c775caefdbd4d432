using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>Files are small, hold one public type and stand where their namespace says.</summary>
public partial class SourceFileTests
{
    [Fact]
    public void A_file_declares_at_most_one_public_type_and_is_named_after_it()
    {
        foreach (string path in RepositoryFiles.Sources)
        {
            string[] types = [.. PublicType().Matches(RepositoryFiles.Text(path)).Select(match => match.Groups["name"].Value)];
            types.Length.ShouldBeLessThanOrEqualTo(1, path);
            if (types.Length == 1)
                Path.GetFileName(path).Split('.', '{')[0].ShouldBe(types[0], path);
        }
    }

    [Fact]
    public void A_folder_is_a_namespace()
    {
        foreach (string path in RepositoryFiles.Sources)
        {
            Match declared = DeclaredNamespace().Match(RepositoryFiles.Text(path));
            if (declared.Success)
                declared.Groups["name"].Value.ShouldBe(Path.GetDirectoryName(path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.'), path);
        }
    }

    [Fact]
    public void Every_public_type_lives_in_the_namespace_of_its_project()
    {
        foreach (string assembly in ProjectAssemblies.Names)
        {
            string root = assembly == ProjectAssemblies.Cli ? "CrossTenantSentinel.Cli" : assembly;
            ProjectAssemblies.Load(assembly).GetExportedTypes()
                .Where(type => type.Namespace is not null && type.Namespace != root && !type.Namespace.StartsWith(root + ".", StringComparison.Ordinal))
                .ShouldBeEmpty(assembly);
        }
    }

    [Fact]
    public void Files_stay_small()
    {
        int[] lengths = [.. RepositoryFiles.Sources.Select(path => RepositoryFiles.Text(path).Count(character => character == '\n')).Order()];

        lengths.Length.ShouldBeGreaterThan(100);
        lengths[lengths.Length / 2].ShouldBeLessThanOrEqualTo(80, "the median");
        lengths[lengths.Length * 9 / 10].ShouldBeLessThanOrEqualTo(220, "nine in ten");
        lengths[^1].ShouldBeLessThanOrEqualTo(400, "the longest");
    }

    [GeneratedRegex(@"^public (?:(?:static|abstract|sealed|partial|readonly|ref|unsafe) )*(?:record struct|record class|class|record|struct|interface|enum|delegate [\w<>?,\[\] ]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex DeclaredNamespace();
}
