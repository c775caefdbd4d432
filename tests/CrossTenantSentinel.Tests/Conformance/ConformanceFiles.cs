namespace CrossTenantSentinel.Tests.Conformance;

/// <summary>All <c>.kqltest</c> files of this project, by their path below its folder <c>Conformance</c>.</summary>
internal static class ConformanceFiles
{
    private const string Folder = "Conformance/";
    private const string Extension = ".kqltest";

    /// <summary>The cases of each file; names of files are without extension, ordinal order.</summary>
    public static SortedDictionary<string, IReadOnlyList<ConformanceCase>> All { get; } = Read();

    private static SortedDictionary<string, IReadOnlyList<ConformanceCase>> Read() => new(
        typeof(TestFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..^Extension.Length], name => ConformanceCase.Parse(TestFile.Text(name))),
        StringComparer.Ordinal);
}
