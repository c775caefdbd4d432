namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>The checkout that these tests were built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>What tools leave behind: .gitignore names the same folders.</summary>
    private static readonly string[] Untracked = ["bin", "obj", "node_modules", ".git", ".vs", ".idea", ".vscode", ".cts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root => Repository.Root;

    /// <summary>Paths relative to the root with forward slashes, ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FilesUnder(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>The C# files of the projects.</summary>
    public static IEnumerable<string> Sources => All.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(child => !Untracked.Contains(Path.GetFileName(child)))
            .SelectMany(FilesUnder));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
