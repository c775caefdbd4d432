using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A filter of rows that were picked at random.</summary>
public sealed class FilterAfterTake : QueryCheck
{
    /// <summary>CTS3324.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3324",
        Title = "Filter after take",
        Why = "take, limit and sample return any rows: a filter that follows looks for its rows among those only, and finds them or not by chance.",
        Instead = "Filter first, then take; or use top with an order.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode take in query.Syntax.OfKind("TakeOperator", "SampleOperator"))
        {
            SyntaxNode? filter = StepsAfter(take, query.Syntax).TakeWhile(step => step.Kind is not ("SortOperator" or "TopOperator")).FirstOrDefault(step => step.Kind == "FilterOperator");
            if (filter is not null)
                yield return Kind.At(query.At(take), $"The {filter.Children[0].Text(query.Text)} that follows sees no other rows than these.");
        }
    }

    private static IEnumerable<SyntaxNode> StepsAfter(SyntaxNode step, SyntaxMap syntax)
    {
        SyntaxNode? pipe = syntax.ParentOf(step);
        while (pipe?.Kind == "PipeExpression" && syntax.ParentOf(pipe) is { Kind: "PipeExpression" } next && next.Children[0] == pipe)
        {
            yield return next.Children[^1];
            pipe = next;
        }
    }
}
