using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>The mark of external accounts in the directory, looked for where it never stands.</summary>
public sealed class ExternalMark : WrittenQueryCheck
{
    /// <summary>CTS3416.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3416",
        Title = "#EXT# where it never stands",
        Why = "Only the directory's user principal names have #EXT#: the sign-in logs name a guest as at home (gina@fabrikam.com), and no mail address has it. The condition is never true (or, negated, always).",
        Instead = "In sign-in logs, tell guests by HomeTenantId, ResourceTenantId and CrossTenantAccessType; elsewhere, match object ids.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound))
        {
            SyntaxNode? mark = comparison.Texts.FirstOrDefault(text => text.StringValue!.Contains("#EXT#", StringComparison.OrdinalIgnoreCase));
            if (mark is not null && (Addresses.Of(query, comparison.Subject) ?? Addresses.OfName(comparison.Subject)) is { Kind: not AddressKind.Directory } address)
                yield return Kind.At(query.At(mark), $"{address.Name} never holds #EXT#.");
        }
    }
}
