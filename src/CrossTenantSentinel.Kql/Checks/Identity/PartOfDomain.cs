using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>A domain that is looked for anywhere in an address, or at its end without what must stand before it.</summary>
public sealed partial class PartOfDomain : WrittenQueryCheck
{
    /// <summary>CTS3404.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3404",
        Title = "Domain matched as part of an address",
        Why = "evil-contoso.com ends with contoso.com, and guest_fabrikam.com#EXT#@contoso.com contains fabrikam.com and contoso.com: foreign addresses pass for one's own, and the other way round.",
        Instead = "Compare what stands after the last @: tostring(split(UserPrincipalName, \"@\")[-1]) =~ \"contoso.com\", or endswith \"@contoso.com\".",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.Match is MatchKind.Part or MatchKind.End))
        {
            if (NameOf(query, comparison.Subject) is not { } name || !IsAddress().IsMatch(name))
                continue;
            foreach (SyntaxNode text in comparison.Texts.Where(text => IsDomain().IsMatch(text.StringValue!)))
            {
                string domain = text.StringValue!.TrimStart('.');
                yield return comparison.Match == MatchKind.End
                    ? Kind.At(query.At(text), $"{name} also ends with \"{text.StringValue}\" where the domain is evil-{domain}.", $"Write endswith \"{(domain == "onmicrosoft.com" ? "." : "@")}{domain}\".")
                    : Kind.At(query.At(text), $"{name} also contains \"{text.StringValue}\" where the domain is evil-{domain} or {domain}.example.", $"Write endswith \"@{domain}\".");
            }
        }
    }

    private static string? NameOf(CheckedQuery query, SyntaxNode subject)
    {
        SyntaxNode at = ColumnLineage.Unconverted(subject);
        return at.Kind switch
        {
            "NameReference" when at.SymbolKind == SymbolKind.Column => at.Symbol,
            "PathExpression" when at.Children is [.., { Kind: "NameReference" } member] => member.Text(query.Text),
            _ => null,
        };
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.(com|net|org|de|uk|fr|nl|eu|io|us|ca|au|ch|at|it|es|se|no|dk|fi|pl|be|ie|in|jp|br|edu|gov|mil|info|biz|co|cloud|online|example|test|invalid)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsDomain();

    [GeneratedRegex(@"UserPrincipalName|Upn|E?Mail(Address)?\z|EmailAddress|(Sender|Recipient)\w*(Address|Domain)|MailboxOwner|UserDomain|\ACaller\z|InitiatingUser", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsAddress();
}
