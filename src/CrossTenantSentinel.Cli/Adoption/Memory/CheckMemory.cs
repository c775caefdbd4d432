using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Cli.Processes;

namespace CrossTenantSentinel.Cli.Adoption.Memory;

/// <summary>
/// Remembers from one run to the next what is known of the files of a repository, so that a file that did not change costs no more than reading
/// it. One file in the user's cache folder for each set of paths; whatever goes wrong with it only costs the time of checking again.
/// </summary>
/// <param name="path">Absolute path of the memory's file.</param>
/// <param name="code">What the tool's answers depend on beside files and schema: its own version.</param>
public sealed class CheckMemory(string path, string code)
{
    /// <summary>Raised when the form of the file changes.</summary>
    private const int Form = 1;

    private const int MostFiles = 50;
    private Dictionary<string, CheckedFile>? known;

    /// <summary>The memory of a set of paths, in the user's cache folder.</summary>
    /// <param name="cacheFolder">The cache folder.</param>
    /// <param name="paths">The absolute paths that are checked.</param>
    /// <param name="workingDirectory">Where the names of files start.</param>
    public static CheckMemory Of(string cacheFolder, IEnumerable<string> paths, string workingDirectory)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', paths.Prepend(workingDirectory)))).AsSpan(0, 12));
        return new CheckMemory(Path.Join(cacheFolder, "checked", name), string.Join(' ', ShippedPack.Code.Select(assembly => assembly.ManifestModule.ModuleVersionId)));
    }

    /// <summary>The key of a text at a path.</summary>
    public static string ContentKey(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes($"{path}\n".AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>What is known of a file; null when it changed or was never checked.</summary>
    public CheckedFile? Find(string contentKey) => (known ??= Load()).GetValueOrDefault(contentKey);

    /// <summary>Keeps what is known of the files of this run and forgets all others. Does nothing when that is the same as before.</summary>
    public void Keep(IReadOnlyCollection<CheckedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (known is { } before && before.Count == files.Count && files.All(file => ReferenceEquals(before.GetValueOrDefault(file.ContentKey), file)))
            return;
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            string folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            if (Directory.GetFiles(folder) is { Length: > MostFiles } old)
                Array.ForEach(old, File.Delete);
            File.WriteAllBytes(temporary, Bytes(files));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
        }
    }

    private byte[] Bytes(IReadOnlyCollection<CheckedFile> files)
    {
        using MemoryStream stream = new();
        using (CheckedFileWriter writer = new(stream))
            writer.Write(files);
        byte[] content = stream.ToArray();
        return [.. Seal(content), .. content];
    }

    /// <summary>What the content must begin with: of this form, of this code, whole.</summary>
    private byte[] Seal(ReadOnlySpan<byte> content)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Form} {code}\n"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private Dictionary<string, CheckedFile> Load()
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length < SHA256.HashSizeInBytes || !Seal(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)))
                return [];
            using MemoryStream stream = new(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes);
            using CheckedFileReader reader = new(stream);
            return reader.Read().DistinctBy(file => file.ContentKey).ToDictionary(file => file.ContentKey, StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
