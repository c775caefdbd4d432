using CrossTenantSentinel.Cli.Files;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Files;

public sealed class RootFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("CrossTenantSentinel.sln")]
    [InlineData("templates/scheduled.yaml.hbs")]
    public void The_root_is_the_nearest_folder_upwards_that_bears_a_mark(string mark)
    {
        folder.Write($"outer/{mark}", "");
        folder.Write($"outer/inner/{mark}", "");
        Directory.CreateDirectory(folder.At("outer/inner/src/deep"));

        RootFolder.Above(folder.At("outer/inner/src/deep"))!.Path.ShouldBe(folder.At("outer/inner"));
        RootFolder.Above(folder.At("outer/inner"))!.Path.ShouldBe(folder.At("outer/inner"));
    }

    [Fact]
    public void Without_a_mark_there_is_no_root() => RootFolder.Above(folder.Path).ShouldBeNull();

    [Fact]
    public void Another_projects_templates_are_no_mark()
    {
        folder.Write("templates/index.html", "");

        RootFolder.Above(folder.Path).ShouldBeNull();
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_no_text()
    {
        RootFolder root = new(folder.Path);
        Directory.CreateDirectory(folder.At("folder"));

        root.TryReadText("missing.cs").ShouldBeNull();
        root.TryReadText("folder").ShouldBeNull();
        root.TryReadText("a\0b").ShouldBeNull();
    }
}
