using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>A risk that is asked for as anything but <c>none</c>.</summary>
public sealed class RiskNotNone : WrittenQueryCheck
{
    /// <summary>CTS3401.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3401",
        Title = "Risk asked for as anything but none",
        Why = "Without a P2 licence the level of risk reads \"hidden\", and it may be empty: != \"none\" is then true for nearly every sign-in. A state of risk that is not none may be dismissed, remediated or confirmed safe.",
        Instead = "List what counts: RiskLevelDuringSignIn in (\"low\", \"medium\", \"high\").",
        Severity = FindingSeverity.Warning,
    };

    private static readonly string[] Levels = ["RiskLevelDuringSignIn", "RiskLevelAggregated", "RiskLevel"];
    private static readonly string[] Tables = ["SigninLogs", "AADNonInteractiveUserSignInLogs", "AADUserRiskEvents", "AADRiskyUsers"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        IReadOnlyList<ValueComparison> comparisons = ValueComparisons.In(query.Bound);
        foreach (ValueComparison comparison in comparisons.Where(comparison => comparison is { IsNegated: true, Match: MatchKind.Whole }))
        {
            if (comparison.Texts.FirstOrDefault(text => Is(text, "none")) is not { } none || ColumnLineage.Of(query).OriginsOf(comparison.Subject) is not [var origin, ..] origins)
                continue;
            bool isLevel = Levels.Contains(origin.Column, StringComparer.Ordinal);
            if (!origins.All(one => Tables.Contains(one.Table, StringComparer.Ordinal)) || !(isLevel || origin.Column == "RiskState") || IsNarrowed(comparisons, comparison, isLevel))
                continue;
            yield return isLevel
                ? Kind.At(query.At(comparison.Node), $"{origin.Column} is also \"hidden\" or empty where no risk is known; this is true for these, too.", $"Write {origin.Column} in (\"low\", \"medium\", \"high\").")
                : Kind.At(query.At(comparison.Node), "RiskState is also \"dismissed\", \"remediated\" or \"confirmedSafe\"; this is true for these, too.", "Write RiskState in (\"atRisk\", \"confirmedCompromised\").");
        }
    }

    /// <summary>Whether the query says elsewhere which values of the column count.</summary>
    private static bool IsNarrowed(IReadOnlyList<ValueComparison> comparisons, ValueComparison judged, bool isLevel) => comparisons
        .Where(other => other.Subject.Symbol == judged.Subject.Symbol)
        .Any(other => isLevel
            ? other.Texts.Any(text => Is(text, "hidden")) || (other is { IsNegated: false, Match: MatchKind.Whole } && other.Texts.Any(text => Is(text, "high") || Is(text, "medium") || Is(text, "low")))
            : other.Texts.Any(text => Is(text, "dismissed") || Is(text, "remediated") || Is(text, "confirmedSafe") || (Is(text, "atRisk") && !other.IsNegated)));

    private static bool Is(SyntaxNode text, string value) => string.Equals(text.StringValue, value, StringComparison.OrdinalIgnoreCase);
}
