using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>The repository says nothing of the machine it was written on, and every checkout of it has the same bytes.</summary>
public partial class CleanFileTests
{
    private static readonly string[] Binary = [".png", ".ico", ".snk"];

    private static IEnumerable<string> TextFiles => RepositoryFiles.All.Where(path => !Binary.Contains(Path.GetExtension(path)));

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        foreach (string path in TextFiles)
            MachinePath().Matches(RepositoryFiles.Text(path)).Select(match => match.Value).ShouldBeEmpty(path);
    }

    [Fact]
    public void No_file_names_the_host_of_a_package_registry()
    {
        foreach (string path in TextFiles)
            RegistryHost().Matches(RepositoryFiles.Text(path)).Select(match => match.Value).ShouldBeEmpty(path);
        RepositoryFiles.All.Where(path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty("feeds are the machine's business");
    }

    [Fact]
    public void Files_are_UTF_8_without_byte_order_mark_and_end_lines_with_a_line_feed()
    {
        foreach (string path in TextFiles.Where(path => !path.EndsWith(".sln", StringComparison.Ordinal)))
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, path));
            bytes.AsSpan().StartsWith("\uFEFF"u8).ShouldBeFalse(path);
            if (!OperatingSystem.IsWindows())
                bytes.ShouldNotContain((byte)'\r', path);
            if (bytes.Length > 0)
                bytes[^1].ShouldBe((byte)'\n', path);
        }
    }

    // The slash in brackets keeps these expressions from finding themselves.
    [GeneratedRegex(@"(?<![\w.:/*}-])[/](?:work|root|home|Users|tmp)[/][\w.]+|\b[A-Z]:\\Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry[.]npmjs|registry[.]yarnpkg|api[.]nuget[.]org|pkgs[.]dev[.]azure|[.]pkg[.]github[.]com|artifactory[.]|/nexus[/]|""resolved"":", RegexOptions.CultureInvariant)]
    private static partial Regex RegistryHost();
}
