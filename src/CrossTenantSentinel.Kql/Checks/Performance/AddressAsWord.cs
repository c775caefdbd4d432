using System.Net;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>An IPv4 address that is looked for as a word.</summary>
public sealed class AddressAsWord : QueryCheck
{
    /// <summary>CTS3256.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3256",
        Title = "Address searched as a word",
        Why = "has looks for the parts of an address as words; has_ipv4 compares whole addresses, and knows where they end.",
        Instead = "Use has_ipv4(Column, \"address\"), or == where the column holds nothing else.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode has in query.Syntax.OfKind("HasExpression", "HasCsExpression"))
        {
            if (has.Children[^1].StringValue is { } text && text.Count(character => character == '.') == 3 && IPAddress.TryParse(text, out _))
                yield return Kind.At(query.At(has.Children[^1]), $"has_ipv4 finds {text} and no other address.") with { Origin = "KS514" };
        }
    }
}
