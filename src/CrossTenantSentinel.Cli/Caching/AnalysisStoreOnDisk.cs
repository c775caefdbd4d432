using CrossTenantSentinel.Kql.Caching;

namespace CrossTenantSentinel.Cli.Caching;

/// <summary>
/// The front end's answers as files, one per key, below a folder of the user's cache. Whatever goes wrong with the disk only costs
/// the time of asking again.
/// </summary>
/// <param name="folder">Made when the first entry is written.</param>
/// <param name="limit">From this size in bytes on, the entries written longest ago are deleted down to half of it; 64 MB by default.</param>
public sealed class AnalysisStoreOnDisk(string folder, long limit = AnalysisStoreOnDisk.DefaultLimit) : IAnalysisStore, IDisposable
{
    /// <summary>64 MB: some ten thousand queries.</summary>
    public const long DefaultLimit = 64 * 1024 * 1024;

    private bool hasWritten;

    /// <inheritdoc/>
    public bool TryRead(string key, out ReadOnlyMemory<byte> entry)
    {
        try
        {
            entry = File.ReadAllBytes(PathOf(key));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            entry = default;
            return false;
        }
    }

    /// <summary>Under a name of its own first and then moved, so that another process never reads half an entry.</summary>
    /// <inheritdoc/>
    public void Write(string key, ReadOnlyMemory<byte> entry)
    {
        string path = PathOf(key);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(temporary, entry.Span);
            File.Move(temporary, path, overwrite: true);
            hasWritten = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    /// <summary>Deletes old entries when new ones have made the folder too large.</summary>
    public void Dispose()
    {
        if (!hasWritten)
            return;
        try
        {
            Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another process trims at the same time, or the folder is gone: either way there is nothing left to do.
        }
    }

    private void Trim()
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc)];
        long size = files.Sum(file => file.Length);
        if (size <= limit)
            return;
        foreach (FileInfo file in files.TakeWhile(_ => size > limit / 2))
        {
            size -= file.Length;
            TryDelete(file.FullName);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It stays until the next trim.
        }
    }

    /// <summary>In 256 folders, so that none gets too long to list.</summary>
    private string PathOf(string key) => Path.Join(folder, key[..2], key);
}
