using System.Reflection;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>
/// The page that explains every code, <c>src/DIAGNOSTICS.md</c>. Its address is that of the repository that the build names
/// (<c>-p:RepositoryUrl=...</c>), or else of the file in the repository that the tool was built in.
/// </summary>
/// <param name="address">The absolute address of the page.</param>
public sealed class DiagnosticsPage(string address)
{
    /// <summary>The page's path in the tool's repository.</summary>
    public const string Path = "src/DIAGNOSTICS.md";

    /// <summary>The page of the running tool; null when it is not known where it lies.</summary>
    public static DiagnosticsPage? Of(Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        string? repository = typeof(DiagnosticsPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "RepositoryUrl")?.Value;
        if (!string.IsNullOrEmpty(repository))
            return new DiagnosticsPage($"{repository.TrimEnd('/')}/blob/main/{Path}");
        return surroundings.ToolFolder is { } tool && RootFolder.Above(tool) is { } root ? new DiagnosticsPage(new Uri(root.Absolute(Path)).AbsoluteUri) : null;
    }

    /// <summary>Where the page explains a kind.</summary>
    public string AddressOf(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return $"{address}#{AnchorOf(kind)}";
    }

    /// <summary>The name that headings of Markdown get on the usual pages: lower case.</summary>
    public static string AnchorOf(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Code.ToLowerInvariant();
    }
}
