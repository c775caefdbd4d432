using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Walks the generated folders and reports what stands in the way of writing them.</summary>
public sealed class OutputFolders
{
    /// <summary>CTS0510.</summary>
    public static readonly FindingKind InTheWay = new()
    {
        Code = "CTS0510",
        Title = "File and folder trade places",
        Why = "A file stands where the pack needs a folder, or a folder where it needs a file. It may be somebody's work, so it is not removed.",
        Instead = "Move it away and run cts emit again.",
    };

    /// <summary>CTS0511.</summary>
    public static readonly FindingKind SymbolicLink = new()
    {
        Code = "CTS0511",
        Title = "Symbolic link in a generated folder",
        Why = "Writing or deleting through a link would change files outside the repository.",
        Instead = "Replace the link by a plain folder or file, or remove it.",
    };

    /// <summary>CTS0512.</summary>
    public static readonly FindingKind ReadOnly = new()
    {
        Code = "CTS0512",
        Title = "Generated folder is read-only",
        Why = "The pack is written whole or not at all, so nothing was written.",
        Instead = "Give yourself write permission on the folder, for example with chmod u+w.",
    };

    private static readonly string[] MadeByDesktops = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Written by <c>cts bump</c>, not by <c>cts emit</c>.</summary>
    private static readonly string[] Kept = [$"rules/{Versions.LockFile.Name}"];

    private readonly RootFolder root;
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> folders = new(StringComparer.Ordinal);
    private readonly List<Finding> obstacles = [];

    private OutputFolders(RootFolder root) => this.root = root;

    /// <summary>Every file below the generated folders, relative to the root.</summary>
    public IReadOnlySet<string> Files => files;

    /// <summary>Every folder that is generated or below one, relative to the root.</summary>
    public IReadOnlySet<string> Folders => folders;

    /// <summary>What stands in the way of anything.</summary>
    public IReadOnlyList<Finding> Obstacles => obstacles;

    /// <summary>Looks at the folders.</summary>
    public static OutputFolders Survey(RootFolder root)
    {
        OutputFolders survey = new(root);
        foreach (string folder in OutputPlan.Folders)
            survey.Visit(folder);
        return survey;
    }

    /// <summary>Whether nobody may write into a folder; asked of the mode, because an administrator may write anywhere.</summary>
    public bool IsReadOnly(string folder) =>
        !OperatingSystem.IsWindows()
        && folders.Contains(folder)
        && (File.GetUnixFileMode(root.Absolute(folder)) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private void Visit(string path)
    {
        FileSystemInfo entry = Directory.Exists(root.Absolute(path)) ? new DirectoryInfo(root.Absolute(path)) : new FileInfo(root.Absolute(path));
        if (entry.LinkTarget is not null)
        {
            obstacles.Add(SymbolicLink.At(At(path), $"{path} is a symbolic link."));
        }
        else if (entry is DirectoryInfo folder)
        {
            folders.Add(path);
            foreach (FileSystemInfo child in folder.EnumerateFileSystemInfos())
                Visit($"{path}/{child.Name}");
        }
        else if (entry.Exists && OutputPlan.Folders.Contains(path))
        {
            obstacles.Add(InTheWay.At(At(path), $"{path} is a file, but must be a folder."));
        }
        else if (entry.Exists && !Kept.Contains(path) && !MadeByDesktops.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
        {
            files.Add(path);
        }
    }

    internal static Anchor At(string path) => new Anchor.OfSpan(SourceSpan.WholeFile(path));
}
