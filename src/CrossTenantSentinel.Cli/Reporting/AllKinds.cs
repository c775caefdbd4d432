using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Every kind of finding that the tool can report. Collecting them costs time, so it is done when somebody names a code.</summary>
public static class AllKinds
{
    private static readonly Lazy<Dictionary<string, FindingKind>> ByCode = new(() => List.ToDictionary(kind => kind.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<FindingKind> List => ExplainVerb.AllKinds;

    /// <summary>The kind with a code, whatever its case; null when there is none.</summary>
    public static FindingKind? Named(string code) => ByCode.Value.GetValueOrDefault(code);
}
