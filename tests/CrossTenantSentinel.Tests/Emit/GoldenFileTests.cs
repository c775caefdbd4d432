using CrossTenantSentinel.Emit;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Emit;

/// <summary>
/// The files of the sample pack, byte by byte, in the folder Goldens. To write them anew after a wanted change, run these tests with
/// the environment variable CTS_REWRITE_GOLDENS set to 1, and read the difference before committing it.
/// </summary>
public sealed class GoldenFileTests
{
    private const string Folder = "Emit/Goldens/";

    private static readonly Emission Emission = PackEmitter.Emit(SamplePack.All, SamplePack.Facts(SamplePack.All.Items), Templates.All);

    public static TheoryData<string> Paths => [.. Emission.Files.Select(file => file.Path)];

    [Fact]
    public void The_sample_pack_is_emitted_without_findings() => Emission.Findings.ShouldBeEmpty();

    [Fact]
    public void Every_golden_file_is_emitted_and_none_is_left_over()
    {
        IEnumerable<string> goldens = typeof(GoldenFileTests).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal));

        goldens.Order(StringComparer.Ordinal).ShouldBe(Emission.Files.Select(file => GoldenOf(file.Path)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_has_the_bytes_of_its_golden(string path)
    {
        string text = Emission.Files.Single(file => file.Path == path).Text;
        if (Environment.GetEnvironmentVariable("CTS_REWRITE_GOLDENS") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), GoldenOf(path)), text);
        else
            text.ShouldBe(TestFile.Text(GoldenOf(path)));
    }

    private static string GoldenOf(string path) => $"{Folder}{path.Replace('/', '.')}.txt";

    private static string SourceFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrossTenantSentinel.Tests.csproj")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Goldens can be rewritten only from a checkout.");
    }
}
