using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>Tells whether files were saved, by their sizes and times: unlike notifications of the operating system, that works on every kind of disk.</summary>
internal static class SavedFiles
{
    /// <summary>How long to wait before looking again.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(150);

    /// <summary>A text that changes when a file does, or comes, or goes.</summary>
    /// <param name="paths">Absolute paths of files and folders.</param>
    public static string In(IEnumerable<string> paths)
    {
        StringBuilder text = new();
        foreach (string path in RepositoryFiles.In(paths))
        {
            FileInfo file = new(path);
            if (file.Exists)
                text.Append(CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }

        return text.ToString();
    }
}
