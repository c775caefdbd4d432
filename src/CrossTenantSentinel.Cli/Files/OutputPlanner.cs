using System.Text;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Compares a pack with what is on disk.</summary>
public static class OutputPlanner
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Compares.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="emitted">The files of the pack.</param>
    /// <exception cref="ArgumentException">A file of the pack lies outside the generated folders.</exception>
    public static OutputPlan Plan(RootFolder root, IReadOnlyList<OutputFile> emitted)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(emitted);
        foreach (OutputFile file in emitted.Where(file => !IsInside(file.Path)))
            throw new ArgumentException($"{file.Path} lies outside {string.Join(" and ", OutputPlan.Folders)}.", nameof(emitted));
        OutputFolders disk = OutputFolders.Survey(root);
        HashSet<string> paths = [.. emitted.Select(file => file.Path)];
        PlannedFile[] files =
        [
            .. emitted.Select(file => Compare(root, disk, file)),
            .. disk.Files.Where(path => !paths.Contains(path)).Select(path => new PlannedFile(path, OutputState.Orphaned, null)),
        ];
        Array.Sort(files, (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new OutputPlan(files, [.. disk.Obstacles, .. Swapped(disk, files), .. ReadOnly(disk, files)]);
    }

    private static bool IsInside(string path) =>
        path.Split('/') is [var first, _, ..] parts && OutputPlan.Folders.Contains(first) && parts.All(part => part.Length > 0 && part is not "." and not "..") && !path.Contains('\\', StringComparison.Ordinal);

    private static PlannedFile Compare(RootFolder root, OutputFolders disk, OutputFile file)
    {
        byte[] bytes = Utf8.GetBytes(file.Text);
        OutputState state = !disk.Files.Contains(file.Path) ? OutputState.Missing
            : File.ReadAllBytes(root.Absolute(file.Path)).AsSpan().SequenceEqual(bytes) ? OutputState.Unchanged
            : OutputState.Stale;
        return new PlannedFile(file.Path, state, bytes);
    }

    private static IEnumerable<Finding> Swapped(OutputFolders disk, PlannedFile[] files)
    {
        foreach (PlannedFile file in files.Where(file => file.State != OutputState.Orphaned))
        {
            if (disk.Folders.Contains(file.Path))
                yield return OutputFolders.InTheWay.At(OutputFolders.At(file.Path), $"{file.Path} is a folder, but must be a file.");
            foreach (string folder in FoldersAbove(file.Path).Where(disk.Files.Contains))
                yield return OutputFolders.InTheWay.At(OutputFolders.At(folder), $"{folder} is a file, but must be a folder.");
        }
    }

    private static IEnumerable<Finding> ReadOnly(OutputFolders disk, PlannedFile[] files) =>
        from folder in files.Where(file => file.State != OutputState.Unchanged).Select(file => FoldersAbove(file.Path).First(folder => disk.Folders.Contains(folder) || !folder.Contains('/', StringComparison.Ordinal))).Distinct()
        where disk.IsReadOnly(folder)
        select OutputFolders.ReadOnly.At(OutputFolders.At(folder), $"{folder} is read-only.");

    /// <summary>The folders that a path lies in, the nearest first.</summary>
    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }
}
