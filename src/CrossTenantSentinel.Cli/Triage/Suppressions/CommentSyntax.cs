namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>How comments are written in a kind of file.</summary>
/// <param name="Signs">What begins a comment.</param>
/// <param name="IsJson">Whether queries stand in strings with escapes.</param>
internal sealed record CommentSyntax(IReadOnlyList<string> Signs, bool IsJson = false)
{
    private const string Slashes = "//";

    /// <summary>The syntax of a file, by its extension: JSON, YAML (whose block literals hold KQL, too), anything else as KQL and C#.</summary>
    public static CommentSyntax Of(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSON" or ".JSONC" or ".WORKBOOK" or ".TEMPLATE" => new([Slashes], IsJson: true),
        ".YAML" or ".YML" => new(["#", Slashes]),
        _ => new([Slashes]),
    };
}
