using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>Findings, told apart by whether a suppression covers them.</summary>
/// <param name="Open">Those that none covers.</param>
/// <param name="Suppressed">Those that one covers, with its reason.</param>
/// <param name="Unused">The suppressions that cover none.</param>
internal sealed record SuppressionStep(IReadOnlyList<LocatedFinding> Open, IReadOnlyList<LocatedFinding> Suppressed, IReadOnlyList<SuppressionInForce> Unused)
{
    public static SuppressionStep Apply(IReadOnlyList<LocatedFinding> findings, IReadOnlyList<SuppressionInForce> suppressions)
    {
        if (suppressions.Count == 0)
            return new SuppressionStep(findings, [], []);
        ILookup<string, SuppressionInForce> byCode = suppressions.ToLookup(suppression => suppression.Kind.Code);
        HashSet<SuppressionInForce> used = new(ReferenceEqualityComparer.Instance);
        List<LocatedFinding> open = [];
        List<LocatedFinding> suppressed = [];
        foreach (LocatedFinding finding in findings)
        {
            SuppressionInForce[] covering = [.. byCode[finding.Finding.Kind.Code].Where(suppression => suppression.Covers(finding))];
            used.UnionWith(covering);
            if (covering is [var first, ..])
                suppressed.Add(finding with { Accepted = new Acceptance(AcceptanceKind.Suppressed, first.What.Reason) });
            else
                open.Add(finding);
        }

        return new SuppressionStep(open, suppressed, [.. suppressions.Where(suppression => !used.Contains(suppression))]);
    }
}
