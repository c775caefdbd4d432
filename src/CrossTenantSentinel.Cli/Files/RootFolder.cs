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
        Instead = "Run cts inside the repository (the folder of CrossTenantSentinel.sln, or of templates/ with the pack's templates), or name it with --root FOLDER.",
    };

    /// <summary>
    /// The nearest folder, from one upwards, that holds <c>CrossTenantSentinel.sln</c> or <c>templates/</c> with Handlebars templates;
    /// null when there is none. Another project's <c>templates/</c> is no mark.
    /// </summary>
    public static RootFolder? Above(string folder)
    {
        for (DirectoryInfo? candidate = new(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(System.IO.Path.Join(candidate.FullName, "CrossTenantSentinel.sln")) || HoldsTemplates(new DirectoryInfo(System.IO.Path.Join(candidate.FullName, "templates"))))
                return new RootFolder(candidate.FullName);
        }

        return null;
    }

    /// <summary>The nearest folder, from one upwards, that holds <c>cts.json</c> or <c>.cts/</c>; the folder itself when there is none.</summary>
    public static RootFolder WithSettingsAbove(string folder)
    {
        for (DirectoryInfo? candidate = new(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(System.IO.Path.Join(candidate.FullName, "cts.json")) || Directory.Exists(System.IO.Path.Join(candidate.FullName, ".cts")))
                return new RootFolder(candidate.FullName);
        }

        return new RootFolder(folder);
    }

    private static bool HoldsTemplates(DirectoryInfo templates) => templates.Exists && templates.EnumerateFiles("*.hbs").Any();

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
