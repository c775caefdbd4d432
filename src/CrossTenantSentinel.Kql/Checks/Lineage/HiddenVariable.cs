using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A variable that no row ever meets, because a column has its name.</summary>
public sealed class HiddenVariable : WrittenQueryCheck
{
    /// <summary>CTS3332.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3332",
        Title = "Column in place of a variable",
        Why = "Where a column and a let have one name, the column is meant: UserId == UserId compares the column with itself, and every row passes.",
        Instead = "Give the variable a name that no column has.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        if (query.Bound.HasErrors || LibraryCode.Is(query))
            yield break;
        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode let in flow.Statements)
        {
            if (QueryFlow.NameOf(let) is not { } name || let.Children[^1] is not { ResultType: not (null or "table") } || flow.UsesOf(let).Any(use => use.SymbolKind != SymbolKind.Column))
                continue;
            SyntaxNode? instead = query.Syntax.OfKind("NameReference").FirstOrDefault(reference =>
                reference.Start >= let.End && reference.SymbolKind == SymbolKind.Column && reference.Symbol == name
                && query.Syntax.AncestorsOf(reference).Any(above => above.Kind == "FilterOperator"));
            if (instead is not null)
                yield return Kind.At(query.At(instead), $"{name} is the column here, and the variable {name} is never read.");
        }
    }
}
