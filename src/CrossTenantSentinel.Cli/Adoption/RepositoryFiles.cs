using System.Text;
using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>Finds and reads the files that may hold content.</summary>
internal static class RepositoryFiles
{
    /// <summary>CTS0400.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS0400",
        Title = "File cannot be read",
        Why = "What it holds is neither checked nor known to the queries of other files.",
        Instead = "Make it readable, or name other paths.",
    };

    /// <summary>The largest file that is read, in bytes: 32 MB. Templates of whole solutions take a few.</summary>
    public const long LargestFile = 32 * 1024 * 1024;

    /// <summary>Folders that hold no content: tools keep copies, packages and histories there.</summary>
    private static readonly string[] SkippedFolders = ["node_modules", "bin", "obj"];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The paths of the files below folders, and of files that are named; each once, ordinal order. Links to folders are not followed. A folder that
    /// cannot be read stands for its files: reading it says why.</summary>
    /// <param name="paths">Absolute paths that exist.</param>
    public static IReadOnlyList<string> In(IEnumerable<string> paths)
    {
        SortedSet<string> files = new(StringComparer.Ordinal);
        Stack<string> folders = new();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                folders.Push(path);
            else
                files.Add(path);
        }

        while (folders.TryPop(out string? folder))
        {
            if (Entries(folder) is not { } entries)
            {
                files.Add(folder);
                continue;
            }

            foreach (FileSystemInfo entry in entries)
            {
                if (entry is DirectoryInfo directory)
                {
                    if (directory.LinkTarget is null && !directory.Name.StartsWith('.') && !SkippedFolders.Contains(directory.Name))
                        folders.Push(directory.FullName);
                }
                else if (ContentFiles.Extensions.Contains(entry.Extension.ToLowerInvariant()))
                {
                    files.Add(entry.FullName);
                }
            }
        }

        return [.. files];
    }

    /// <summary>Reads a file, or says why it cannot be read.</summary>
    /// <param name="absolute">Its absolute path.</param>
    /// <param name="workingDirectory">Where the names of files start.</param>
    public static RepositoryFile Read(string absolute, string workingDirectory)
    {
        string name = NameOf(absolute, workingDirectory);
        try
        {
            // Opening a named pipe waits for somebody to write into it; it has no length, as an empty file.
            if (new FileInfo(absolute) is { Exists: true, Length: 0 })
                return Decode([]);
            using FileStream stream = new(absolute, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            if (stream.Length > LargestFile)
                return Refused(DocumentFindings.TooLarge.At(Whole(name), $"The file has {stream.Length / (1024 * 1024)} MB; files of up to {LargestFile / (1024 * 1024)} MB are read."));
            byte[] bytes = new byte[stream.Length];
            int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(bytes.AsSpan(0, read));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refused(Unreadable.At(Whole(name), $"The file cannot be read: {failure.Message}"));
        }

        RepositoryFile Refused(Finding finding) => new(name, absolute, null, finding);

        RepositoryFile Decode(ReadOnlySpan<byte> bytes)
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]))
                return Refused(DocumentFindings.NotText.At(Whole(name), "The file is UTF-16."));
            ReadOnlySpan<byte> content = bytes.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? bytes[3..] : bytes;
            try
            {
                return new RepositoryFile(name, absolute, Strict.GetString(content), null);
            }
            catch (DecoderFallbackException wrong)
            {
                return Refused(DocumentFindings.NotText.At(AtByte(name, content, wrong.Index), $"The file is not UTF-8: byte {Convert.ToHexString(wrong.BytesUnknown ?? [])} stands for nothing."));
            }
        }
    }

    /// <summary>What findings call a file: its path relative to a folder that it lies below, or else its absolute path.</summary>
    public static string NameOf(string absolute, string workingDirectory)
    {
        string relative = Path.GetRelativePath(workingDirectory, absolute);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? absolute : relative).Replace('\\', '/');
    }

    private static Anchor.OfSpan Whole(string name) => new(SourceSpan.WholeFile(name));

    /// <summary>Everything before the byte is valid.</summary>
    private static Anchor.OfSpan AtByte(string name, ReadOnlySpan<byte> content, int index)
    {
        ReadOnlySpan<byte> before = content[..Math.Clamp(index, 0, content.Length)];
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new Anchor.OfSpan(new SourceSpan(name, line, column, line, column));
    }

    /// <summary>Null for a folder that vanishes or may not be read.</summary>
    private static List<FileSystemInfo>? Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
