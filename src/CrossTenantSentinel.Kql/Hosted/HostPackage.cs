using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>What the build knows of the host: recorded in the assembly, so that nothing needs to be started or read to learn it.</summary>
internal static class HostPackage
{
    public const string Name = "@kusto/language-service-next";

    public const int MinimumNode = 20;

    /// <summary>The version that package-lock.json pins.</summary>
    public static string PinnedVersion { get; } = Metadata("KustoHostPackageVersion");

    /// <summary>Changes whenever the package or the host's own code does.</summary>
    public static string Version { get; } = $"hosted {Name} {PinnedVersion} (host {Fingerprint(Metadata("KustoHostContent"))})";

    private static string Fingerprint(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];

    private static string Metadata(string key) =>
        typeof(HostPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
