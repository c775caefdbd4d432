using System.Text;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Replaces the text of a file, whole or not at all: the new text is written beside it and takes its place by renaming.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Replaces a text. A byte order mark and the file's mode stay; a symbolic link stays one.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="expected">The text that the file must still hold; null when it may hold any, or need not be there.</param>
    /// <param name="text">The new text.</param>
    /// <exception cref="IOException">The file holds another text by now, is not UTF-8, or the operating system refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The operating system refused.</exception>
    public static void Replace(string path, string? expected, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        string target = Path.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        if (File.Exists(target) && new FileInfo(target).IsReadOnly)
            throw new UnauthorizedAccessException("it is read-only");
        byte[] mark = expected is null ? [] : CheckedMark(target, expected);
        string folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        string beside = Path.Join(folder, $".{Path.GetFileName(target)}.cts-new");
        try
        {
            File.WriteAllBytes(beside, [.. mark, .. Utf8.GetBytes(text)]);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The byte order mark of a file that holds the text that is expected.</summary>
    private static byte[] CheckedMark(string path, string expected)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (!bytes.AsSpan(mark).SequenceEqual(Utf8.GetBytes(expected)))
            throw new IOException("it has changed since it was checked, or is not UTF-8");
        return bytes[..mark];
    }
}
