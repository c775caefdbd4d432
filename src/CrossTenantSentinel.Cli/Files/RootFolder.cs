using System.Text;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>The folder of the repository: where settings, templates and sources are read and the pack is written.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record RootFolder(string Path)
{
    /// <summary>CTS0003.</summary>
    public static readonly FindingKind NotFound = new()
    {
        Code = "CTS0003",
        Title = "Repository root not found",
        Why = "Settings, templates and the generated files belong to a repository; guessing one could overwrite another project's files.",
        Instead = "Run cts inside the repository (the folder of CrossTenantSentinel.sln, or of templates/), or name it with --root FOLDER.",
    };

    /// <summary>Files or folders that only the root holds.</summary>
    private static readonly string[] Marks = ["CrossTenantSentinel.sln", "templates"];

    /// <summary>The nearest folder, from one upwards, that holds <c>CrossTenantSentinel.sln</c> or <c>templates/</c>; null when there is none.</summary>
    public static RootFolder? Above(string folder)
    {
        for (DirectoryInfo? candidate = new(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(System.IO.Path.Join(candidate.FullName, Marks[0])) || Directory.Exists(System.IO.Path.Join(candidate.FullName, Marks[1])))
                return new RootFolder(candidate.FullName);
        }

        return null;
    }

    /// <summary>The absolute path of a file of the repository.</summary>
    /// <param name="relative">Path relative to the root, with forward slashes.</param>
    public string Absolute(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Join(Path, relative));

    /// <summary>The path of a file below the root as output and findings name it: relative, with forward slashes.</summary>
    public string Relative(string absolute) => System.IO.Path.GetRelativePath(Path, absolute).Replace('\\', '/');

    /// <summary>The text of a file, for showing where a finding stands; null when it cannot be read.</summary>
    /// <param name="relative">Path relative to the root, with forward slashes.</param>
    public string? TryReadText(string relative)
    {
        try
        {
            return File.ReadAllText(Absolute(relative), Encoding.UTF8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
