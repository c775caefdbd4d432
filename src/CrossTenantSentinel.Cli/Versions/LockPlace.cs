using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>Where the lock file of what is checked lies.</summary>
/// <param name="Absolute">Its absolute path.</param>
/// <param name="Shown">As findings name it.</param>
/// <param name="IsWhole">Whether all content that it is about is checked.</param>
public sealed record LockPlace(string Absolute, string Shown, bool IsWhole)
{
    /// <summary>The pack's: <c>rules/cts.lock.json</c>.</summary>
    public static LockPlace OfPack(Files.RootFolder root)
    {
        ArgumentNullException.ThrowIfNull(root);
        string relative = $"rules/{LockFile.Name}";
        return new LockPlace(root.Absolute(relative), relative, true);
    }

    /// <summary>
    /// The one in a folder that is checked, which is about that folder; otherwise the nearest one above what is checked, which is about more.
    /// Null when there is none.
    /// </summary>
    /// <param name="paths">The absolute paths that are checked.</param>
    /// <param name="workingDirectory">Where the names of files start.</param>
    public static LockPlace? Of(IReadOnlyList<string> paths, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string? inside = paths.Select(path => Path.Join(path, LockFile.Name)).FirstOrDefault(File.Exists);
        if (inside is not null)
            return new LockPlace(inside, RepositoryFiles.NameOf(inside, workingDirectory), true);
        for (DirectoryInfo? folder = Directory.GetParent(paths[0]); folder is not null; folder = folder.Parent)
        {
            string above = Path.Join(folder.FullName, LockFile.Name);
            if (File.Exists(above))
                return new LockPlace(above, RepositoryFiles.NameOf(above, workingDirectory), false);
            if (Directory.Exists(Path.Join(folder.FullName, ".git")))
                break;
        }

        return null;
    }

    /// <summary>Where a new lock of what is checked goes: into the only folder that is checked, otherwise into the working directory.</summary>
    public static LockPlace New(IReadOnlyList<string> paths, string workingDirectory)
    {
        string absolute = Path.Join(paths is [var only] && Directory.Exists(only) ? only : workingDirectory, LockFile.Name);
        return new LockPlace(absolute, RepositoryFiles.NameOf(absolute, workingDirectory), true);
    }

    /// <summary>The lock; null when there is no file, or when it cannot be read.</summary>
    /// <param name="findings">Takes why it cannot be read.</param>
    public ContentLock? Read(ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        try
        {
            (ContentLock? @lock, Finding? wrong) = LockFile.Read(Shown, File.ReadAllText(Absolute));
            if (wrong is not null)
                findings.Add(wrong);
            return @lock;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(LockFile.Unreadable.At(new Anchor.OfSpan(Sources.SourceSpan.WholeFile(Shown)), $"The lock file cannot be read: {failure.Message}"));
            return null;
        }
    }
}
