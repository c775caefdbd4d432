using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>A finding and the place that its anchor stands for.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Span">File and range; null when the finding belongs to no file.</param>
public sealed record LocatedFinding(Finding Finding, SourceSpan? Span)
{
    /// <summary>The finding's fix with its places; null when there is none, or when one of its edits has no exact place.</summary>
    public LocatedFix? Fix { get; init; }

    /// <summary>What the finding is known by when lines move: a hash of code, file, line text and message; null, the default, until it is worked out.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why it is not reported; null, the default, when it is.</summary>
    public Acceptance? Accepted { get; init; }

    /// <summary>Locates findings and puts them in order: by file, line, code, column and message; equal ones once.</summary>
    public static IReadOnlyList<LocatedFinding> InOrder(IEnumerable<Finding> findings, AnchorResolver anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        return Sort(findings.Select(finding => new LocatedFinding(finding, anchors.Resolve(finding.At)) { Fix = LocatedFix.Of(finding.Fix, anchors) }));
    }

    /// <summary>Puts findings in order: by file, line, code, column and message; equal ones once.</summary>
    public static IReadOnlyList<LocatedFinding> Sort(IEnumerable<LocatedFinding> findings) =>
        [
            .. findings
                .DistinctBy(located => (located.Finding.Kind.Code, located.Finding.Severity, located.Finding.Message, located.Span))
                .OrderBy(located => located.Span?.File, StringComparer.Ordinal)
                .ThenBy(located => located.Span?.Line)
                .ThenBy(located => located.Finding.Kind.Code, StringComparer.Ordinal)
                .ThenBy(located => located.Span?.Column)
                .ThenBy(located => located.Finding.Message, StringComparer.Ordinal),
        ];

    /// <summary>Locates findings that belong to files they name themselves, or to none.</summary>
    public static IReadOnlyList<LocatedFinding> InOrder(params IEnumerable<Finding> findings) => InOrder(findings, new AnchorResolver(static _ => null));
}
