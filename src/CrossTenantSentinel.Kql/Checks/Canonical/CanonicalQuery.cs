using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Canonical;

/// <summary>
/// A query in a form that depends on what it does, not on how it is written: without layout and comments, unused variables, the names of
/// variables, the order of conditions, of the values of a list and of variables, the way a duration or a text is written, and with one keyword
/// where there are two (<c>filter</c>, <c>order by</c>, <c>limit</c>). Two queries with the same form do the same; two that do the same may have
/// different forms.
/// </summary>
/// <param name="Results">What the query yields: one pipeline, or more where it has several statements that yield something.</param>
/// <param name="Definitions">The variables and functions that these use, in the order of first use.</param>
public sealed record CanonicalQuery(IReadOnlyList<CanonicalPipeline> Results, IReadOnlyList<CanonicalPipeline> Definitions)
{
    /// <summary>The whole form, a statement per line.</summary>
    public string Text => string.Join('\n', Results.Concat(Definitions));

    /// <summary>SHA-256 of <see cref="Text"/>, in lower-case hexadecimal digits.</summary>
    public string Hash => HashOf(Text);

    /// <summary>The form of a query; of one with errors as far as its tree goes.</summary>
    public static CanonicalQuery Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new CanonicalWriter(query).Write();
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
