using CrossTenantSentinel.Cli.Files;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Files;

public sealed class TextFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_takes_the_place_of_another_and_nothing_else_is_left()
    {
        folder.Write("a.yaml", "old");

        TextFile.Replace(folder.At("a.yaml"), "old", "new");

        folder.Files().ShouldBe(new Dictionary<string, string> { ["a.yaml"] = "new" });
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        File.WriteAllBytes(folder.At("a.yaml"), [.. "\uFEFF"u8, .. "old"u8]);

        TextFile.Replace(folder.At("a.yaml"), "old", "new");

        File.ReadAllBytes(folder.At("a.yaml")).ShouldBe([.. "\uFEFF"u8, .. "new"u8]);
    }

    [Fact]
    public void A_file_that_has_changed_meanwhile_is_left_alone()
    {
        folder.Write("a.yaml", "somebody's work");

        Should.Throw<IOException>(() => TextFile.Replace(folder.At("a.yaml"), "old", "new")).Message.ShouldContain("changed");

        folder.Read("a.yaml").ShouldBe("somebody's work");
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_left_alone()
    {
        File.WriteAllBytes(folder.At("a.yaml"), [0xff, (byte)'x']);

        Should.Throw<IOException>(() => TextFile.Replace(folder.At("a.yaml"), "\ufffdx", "new"));

        File.ReadAllBytes(folder.At("a.yaml")).ShouldBe([0xff, (byte)'x']);
    }

    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        string path = folder.Write("a.yaml", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        Should.Throw<UnauthorizedAccessException>(() => TextFile.Replace(path, "old", "new"));

        folder.Read("a.yaml").ShouldBe("old");
        File.SetAttributes(path, FileAttributes.Normal);
    }

    [Fact]
    public void Folders_of_a_new_file_are_made()
    {
        TextFile.Replace(folder.At(".cts/baseline.json"), null, "new");

        folder.Read(".cts/baseline.json").ShouldBe("new");
    }

    [Fact]
    public void A_link_stays_a_link_and_the_mode_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = folder.Write("real.yaml", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(folder.At("link.yaml"), path);

        TextFile.Replace(folder.At("link.yaml"), "old", "new");

        new FileInfo(folder.At("link.yaml")).LinkTarget.ShouldNotBeNull();
        folder.Read("real.yaml").ShouldBe("new");
        File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }
}
