using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>The files that a command line names, checked as often as needed: once, after fixes, or as if a file held another text.</summary>
/// <param name="check">Checks files.</param>
/// <param name="paths">Absolute paths of files and folders that exist.</param>
/// <param name="workingDirectory">Where the paths of findings start.</param>
/// <param name="inputs">Findings about what the files are checked with.</param>
internal sealed class AdoptedRepository(RepositoryCheck check, IReadOnlyList<string> paths, string workingDirectory, IReadOnlyList<Finding> inputs)
{
    private IReadOnlyList<RepositoryFile> files = [];

    /// <summary>How many pieces of content the files hold; 0 before the first check.</summary>
    public int Items { get; private set; }

    /// <summary>The folder of the repository that holds the paths, or else the folder that holds them all.</summary>
    public string Root { get; } = RootOf(paths);

    /// <summary>Reads the files and checks them.</summary>
    public RawFindings Check()
    {
        files = [.. RepositoryFiles.In(paths).AsParallel().AsOrdered().Select(path => RepositoryFiles.Read(path, workingDirectory))];
        (IReadOnlyList<Finding> found, Items) = check.Run(files);
        Dictionary<string, RepositoryFile> byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return new RawFindings(LocatedFinding.InOrder([.. inputs, .. found]))
        {
            Files = [.. files.Select(file => file.Path)],
            Read = path => byPath.TryGetValue(path, out RepositoryFile? file) ? file.Text : RepositoryFiles.Read(Path.GetFullPath(path, workingDirectory), workingDirectory).Text,
        };
    }

    /// <summary>Checks a file as if it held a text; null when it is none of the files.</summary>
    public FileCheck? CheckAs(string path, string text) => files.Any(file => file.Path == path)
        ? check.RunOne([.. files.Select(file => file.Path == path ? file with { Text = text, Finding = null } : file)], path)
        : null;

    private static string RootOf(IReadOnlyList<string> paths)
    {
        string common = paths.Select(FolderOf).Aggregate(Common);
        for (DirectoryInfo? folder = new(common); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Join(folder.FullName, ".git")))
                return folder.FullName;
        }

        return common;
    }

    private static string FolderOf(string path) => Directory.Exists(path) ? Path.TrimEndingDirectorySeparator(path) : Path.GetDirectoryName(path)!;

    private static string Common(string left, string right)
    {
        string common = left;
        while (Path.GetRelativePath(common, right).StartsWith("..", StringComparison.Ordinal) && Path.GetDirectoryName(common) is { } above)
            common = above;
        return common;
    }
}
