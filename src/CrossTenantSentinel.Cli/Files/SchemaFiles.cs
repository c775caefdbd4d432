using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>Reads the files that <c>--schema</c> names.</summary>
public static class SchemaFiles
{
    /// <summary>CTS0006.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS0006",
        Title = "Schema file cannot be read",
        Why = "Without its tables, queries that read them would not bind.",
        Instead = "Name a readable file with --schema; its path starts from the working directory.",
    };

    /// <summary>Reads the files in order.</summary>
    /// <param name="paths">Paths as given, relative to the working directory or absolute.</param>
    /// <param name="workingDirectory">Where relative paths start.</param>
    public static (IReadOnlyList<SchemaSource> Sources, IReadOnlyList<Finding> Findings) Read(IReadOnlyList<string> paths, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<SchemaSource> sources = [];
        List<Finding> findings = [];
        foreach (string path in paths)
        {
            SchemaFile file = Read(path, workingDirectory);
            sources.Add(new SchemaSource(path, file.Tables) { Functions = file.Functions });
            findings.AddRange(file.Findings);
        }

        return (sources, findings);
    }

    private static SchemaFile Read(string path, string workingDirectory)
    {
        try
        {
            using FileStream content = File.OpenRead(Path.GetFullPath(path, workingDirectory));
            return SchemaFile.Read(content, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new SchemaFile([], [Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(path)), $"--schema {path}: {failure.Message}")]);
        }
    }
}
