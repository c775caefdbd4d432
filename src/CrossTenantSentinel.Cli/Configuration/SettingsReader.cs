using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Gathers the sources of settings, from the least to the most specific: <c>cts.json</c>, <c>cts.TENANT.json</c>, the environment,
/// <c>--set</c>.
/// </summary>
public static class SettingsReader
{
    /// <summary>CTS0100.</summary>
    public static readonly FindingKind Unreadable = new()
    {
        Code = "CTS0100",
        Title = "Settings file cannot be read",
        Why = "Running with the defaults instead would make content for another tenant than meant.",
        Instead = "Make it a readable file, or remove it.",
    };

    /// <summary>CTS0105.</summary>
    public static readonly FindingKind NoSuchTenant = new()
    {
        Code = "CTS0105",
        Title = "No settings for the tenant",
        Why = "Running without the tenant's settings would make content for another tenant than meant.",
        Instead = "Create the file cts.NAME.json in the repository root, or correct --tenant.",
    };

    private const long LargestFile = 4 * 1024 * 1024;

    /// <summary>Reads all sources and binds them.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="tenant">The value of <c>--tenant</c>; null when it is not given.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="assignments">The values of <c>--set</c>.</param>
    public static LoadedSettings Read(RootFolder root, string? tenant, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> assignments)
    {
        ArgumentNullException.ThrowIfNull(root);
        return TenantSettingsBinder.Bind(
            ReadFile(root, "cts.json"),
            tenant is null ? SettingsSource.Empty : ReadTenant(root, tenant),
            EnvironmentSettings.Read(environment),
            CommandLineSettings.Read(assignments));
    }

    /// <summary>The tenants that the repository has settings for, by name: those of its files <c>cts.NAME.json</c>.</summary>
    /// <param name="root">The repository.</param>
    public static IReadOnlyList<string> Tenants(RootFolder root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return
        [
            .. Directory.EnumerateFiles(root.Path, "cts.*.json")
                .Select(path => Path.GetFileName(path)["cts.".Length..^".json".Length])
                .Where(IsName)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The file of a tenant's settings, relative to the repository.</summary>
    public static string FileOf(string tenant) => $"cts.{tenant}.json";

    private static bool IsName(string tenant) => tenant.Length > 0 && tenant.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static SettingsSource ReadTenant(RootFolder root, string tenant)
    {
        string path = FileOf(tenant);
        bool isName = IsName(tenant);
        if (isName && Path.Exists(root.Absolute(path)))
            return ReadFile(root, path);
        string message = isName ? $"--tenant {tenant}: there is no {path} in {root.Path}." : $"--tenant {Reporting.Shown.Value(tenant)}: a tenant's name holds letters, digits, hyphens, dots and underscores.";
        return new SettingsSource([], [NoSuchTenant.At(Anchor.Nowhere, message)]);
    }

    private static SettingsSource ReadFile(RootFolder root, string path)
    {
        string absolute = root.Absolute(path);
        if (!Path.Exists(absolute))
            return SettingsSource.Empty;
        try
        {
            if (Directory.Exists(absolute))
                return Refuse(path, "it is a folder");
            return new FileInfo(absolute).Length > LargestFile ? Refuse(path, "it has more than 4 MiB") : SettingsFile.Read(path, File.ReadAllBytes(absolute));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse(path, failure.Message);
        }
    }

    private static SettingsSource Refuse(string path, string why) =>
        new([], [Unreadable.At(new Anchor.OfSpan(SourceSpan.WholeFile(path)), $"{path} cannot be read: {why}.")]);
}
