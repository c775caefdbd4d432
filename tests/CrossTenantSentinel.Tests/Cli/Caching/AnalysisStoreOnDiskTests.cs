using CrossTenantSentinel.Cli.Caching;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Caching;

public sealed class AnalysisStoreOnDiskTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cts-store-");

    private string Cache => Path.Combine(folder.FullName, "cache");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_was_written_is_read()
    {
        using AnalysisStoreOnDisk store = new(Cache);
        store.Write(Key(1), new byte[] { 1, 2, 3 });
        store.Write(Key(1), new byte[] { 4 });

        using AnalysisStoreOnDisk later = new(Cache);

        later.TryRead(Key(1), out ReadOnlyMemory<byte> entry).ShouldBeTrue();
        entry.ToArray().ShouldBe([4]);
        later.TryRead(Key(2), out _).ShouldBeFalse();
    }

    [Fact]
    public void No_half_written_file_stays()
    {
        using AnalysisStoreOnDisk store = new(Cache);
        store.Write(Key(1), new byte[100]);

        Directory.GetFiles(Cache, "*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldEndWith(Key(1));
    }

    [Fact]
    public void Where_no_folder_can_be_made_nothing_is_kept_and_nothing_thrown()
    {
        File.WriteAllText(Cache, "a file");
        using AnalysisStoreOnDisk store = new(Cache);

        store.Write(Key(1), new byte[] { 1 });

        store.TryRead(Key(1), out _).ShouldBeFalse();
    }

    [Fact]
    public void The_oldest_entries_go_when_the_folder_is_too_large()
    {
        using (AnalysisStoreOnDisk store = new(Cache, limit: 1000))
        {
            for (int number = 0; number < 11; number++)
            {
                store.Write(Key(number), new byte[100]);
                File.SetLastWriteTimeUtc(Directory.GetFiles(Cache, Key(number), SearchOption.AllDirectories).Single(), new DateTime(2024, 1, 1 + number, 0, 0, 0, DateTimeKind.Utc));
            }
        }

        using AnalysisStoreOnDisk later = new(Cache);
        Enumerable.Range(0, 11).Where(number => later.TryRead(Key(number), out _)).ShouldBe([6, 7, 8, 9, 10]);
    }

    [Fact]
    public void Reading_alone_deletes_nothing()
    {
        using (AnalysisStoreOnDisk store = new(Cache))
            store.Write(Key(1), new byte[100]);

        using (AnalysisStoreOnDisk reader = new(Cache, limit: 10))
            reader.TryRead(Key(1), out _).ShouldBeTrue();

        using AnalysisStoreOnDisk later = new(Cache);
        later.TryRead(Key(1), out _).ShouldBeTrue();
    }

    private static string Key(int number) => number.ToString("x64");
}
