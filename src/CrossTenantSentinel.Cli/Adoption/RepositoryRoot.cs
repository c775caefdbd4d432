namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>Finds the folder that a baseline of some paths belongs to, whatever folder the tool is run from.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder, from the one that holds all paths upwards, that holds a baseline or is a git repository; else the one that holds all.</summary>
    /// <param name="paths">Absolute paths that exist; at least one.</param>
    public static string Of(IReadOnlyList<string> paths)
    {
        string common = paths.Select(FolderOf).Aggregate(Common);
        for (DirectoryInfo? folder = new(common); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Join(folder.FullName, ".git")) || File.Exists(Path.Join(folder.FullName, Triage.Baselines.BaselineFile.DefaultPath)))
                return folder.FullName;
        }

        return common;
    }

    private static string FolderOf(string path) => Directory.Exists(path) ? Path.TrimEndingDirectorySeparator(path) : Path.GetDirectoryName(path)!;

    private static string Common(string left, string right)
    {
        string common = left;
        while (Path.GetRelativePath(common, right).Split('/', '\\')[0] == ".." && Path.GetDirectoryName(common) is { } above)
            common = above;
        return common;
    }
}
