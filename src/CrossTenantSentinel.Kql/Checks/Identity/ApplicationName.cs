using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>An application that is recognised by its name.</summary>
public sealed class ApplicationName : WrittenQueryCheck
{
    /// <summary>CTS3409.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3409",
        Title = "Application recognised by its name",
        Why = "Display names change (Azure Active Directory PowerShell is one that did), differ by language, and anybody can give an application the name of another one. AppId stays.",
        Instead = "Compare AppId, and keep the name as a comment.",
        Severity = FindingSeverity.Note,
    };

    private static readonly string[] Tables = ["SigninLogs", "AADNonInteractiveUserSignInLogs"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.Texts.Any(text => text.StringValue!.Length > 0)))
        {
            if (comparison.Subject.Symbol == "AppDisplayName" && ColumnLineage.Of(query).OriginsOf(comparison.Subject) is [_, ..] origins
                && origins.All(origin => origin.Column == "AppDisplayName" && Tables.Contains(origin.Table, StringComparer.Ordinal)))
                yield return Kind.At(query.At(comparison.Node), $"AppDisplayName is compared with \"{comparison.Texts.First().StringValue}\"; the name may change, AppId does not.");
        }
    }
}
