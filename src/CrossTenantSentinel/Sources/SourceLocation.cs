namespace CrossTenantSentinel.Sources;

/// <summary>Where a piece of content was written: a C# file and a line.</summary>
/// <param name="File">Path as the compiler recorded it; inside this repository it starts with <c>/_/</c> (see Directory.Build.props).</param>
/// <param name="Line">One-based line.</param>
public sealed record SourceLocation(string File, int Line)
{
    /// <summary>The prefix that the path map gives to every file of the repository.</summary>
    public const string RepositoryPrefix = "/_/";

    /// <summary>The path relative to the repository root, with forward slashes, where the file belongs to it; otherwise the path as is.</summary>
    public string RelativeFile =>
        File.StartsWith(RepositoryPrefix, StringComparison.Ordinal) ? File[RepositoryPrefix.Length..].Replace('\\', '/') : File;
}
