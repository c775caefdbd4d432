using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>The ways in which the Node.js process can fail to answer, other than <see cref="QueryFailure"/>.</summary>
internal static class HostFailure
{
    public static readonly FindingKind NodeMissing = new()
    {
        Code = "CTS0010",
        Title = "Node.js is missing",
        Why = "Queries are bound by Microsoft's Kusto.Language, which runs on Node.js. Without it no query can be checked, and nothing unchecked is emitted.",
        Instead = "Install Node.js 20 or newer (https://nodejs.org) and put `node` on PATH, or name the executable.",
    };

    public static readonly FindingKind NodeTooOld = new()
    {
        Code = "CTS0011",
        Title = "Node.js is too old",
        Why = "The process that serves Kusto.Language is tested with Node.js 20 and newer; older versions no longer get security fixes.",
        Instead = "Install Node.js 20 or newer (https://nodejs.org).",
    };

    public static readonly FindingKind PackageMissing = new()
    {
        Code = "CTS0012",
        Title = "The Kusto.Language package is missing or has another version",
        Why = "The build fetches the pinned version and copies it beside the program. Another version may answer differently, so results would depend on the machine.",
        Instead = "Build the tool again with `dotnet build`, which runs `npm ci`; if the output folder was copied, copy kusto-host/ whole.",
    };

    public static FrontEndFailure NodeNotStarted(string executable, string reason) =>
        Of(NodeMissing, $"Node.js could not be started as `{executable}`: {reason}. {NodeMissing.Instead}");

    public static FrontEndFailure TooOld(string executable, string version) =>
        Of(NodeTooOld, $"`{executable}` is Node.js {version}, too old. {NodeTooOld.Instead}");

    public static FrontEndFailure NoPackage(string folder, string? found) =>
        Of(PackageMissing, $"{HostPackage.Name} {HostPackage.PinnedVersion} is needed in {folder}, but {(found is null ? "it is missing" : $"version {found} is there")}. {PackageMissing.Instead}");

    public static FrontEndFailure NotServing(string folder, string reason) =>
        Of(PackageMissing, $"The Kusto.Language process in {folder} did not start ({reason}). {PackageMissing.Instead}");

    public static FrontEndFailure NotStartedInTime(TimeSpan timeout) =>
        Of(QueryFailure.NoAnswer, $"The Kusto.Language process did not start within {timeout.TotalSeconds:0.###} s. {QueryFailure.NoAnswer.Instead}");

    private static FrontEndFailure Of(FindingKind kind, string message) => new(kind, message);
}
