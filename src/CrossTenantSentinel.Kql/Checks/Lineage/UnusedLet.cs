using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A <c>let</c> that nothing uses.</summary>
public sealed class UnusedLet : QueryCheck
{
    /// <summary>CTS3321.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3321",
        Title = "Unused let",
        Why = "The query reads as if the value mattered: a threshold, an exclusion or a correlation that was meant to be applied is not.",
        Instead = "Use it, or delete the statement.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Bound.HasErrors || query.Bound.Result is null || LibraryCode.Is(query))
            yield break;
        QueryFlow flow = QueryFlow.Of(query.Bound);
        // A wildcard may stand for it.
        if (query.Syntax.OfKind("WildcardedName").Any(name => query.Syntax.AncestorsOf(name).Any(above => above.Kind == "UnionOperator")))
            yield break;
        foreach (SyntaxNode let in flow.Statements)
        {
            if (QueryFlow.NameOf(let) is { } name && flow.UsesOf(let).Count == 0)
                yield return Kind.At(query.At(let.Children[1]), $"Nothing uses {name}.");
        }
    }
}
