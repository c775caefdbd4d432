using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>An organisation's own tenant, subscription, workspace or address in a query that others are to use.</summary>
public sealed partial class HardCodedIdentity : WrittenQueryCheck
{
    /// <summary>CTS3439.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3439",
        Title = "Organisation written into a query",
        Why = "A tenant, a subscription or an address of one organisation makes the query useless elsewhere, and tells readers about that organisation.",
        Instead = "Read it from a watchlist, or let it be a setting.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    // Microsoft's own tenants, and the nobody of the logs.
    private static readonly string[] WellKnown = ["9188040d-6c67-4c5b-b112-36a304b66dad", "72f988bf-86f1-41af-91ab-2d7cd011db47", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "00000000-0000-0000-0000-000000000000"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.Subject.Symbol is { } name && (name.EndsWith("TenantId", StringComparison.OrdinalIgnoreCase) || name.EndsWith("SubscriptionId", StringComparison.OrdinalIgnoreCase))))
        {
            foreach (SyntaxNode text in comparison.Texts.Where(text => Guid.TryParse(text.StringValue, out _) && !WellKnown.Contains(text.StringValue, StringComparer.OrdinalIgnoreCase)))
                yield return Kind.At(query.At(text), $"{comparison.Subject.Symbol} is compared with the id of one organisation.");
        }

        foreach (SyntaxNode text in query.Syntax.OfKind("StringLiteralExpression").Where(text => text.StringValue is { } value && Address().IsMatch(value) && !Example().IsMatch(value)))
            yield return Kind.At(query.At(text), $"\"{text.StringValue}\" is the address of somebody.");
    }

    [GeneratedRegex(@"\A[\w.+-]+@[\w-]+(\.[\w-]+)+\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"@(.*\.)?(example\.(com|net|org)|[\w-]+\.(example|test|invalid)|(contoso|fabrikam|adatum|tailspintoys|northwindtraders|woodgrovebank|proseware|microsoft)\.(com|net|onmicrosoft\.com))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Example();
}
