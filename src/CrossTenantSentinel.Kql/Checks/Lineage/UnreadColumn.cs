using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A column that is worked out and never read.</summary>
public sealed class UnreadColumn : QueryCheck
{
    /// <summary>CTS3320.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3320",
        Title = "Column that nothing reads",
        Why = "It is worked out for each row and thrown away. Often the condition or the output column that was to use it names another column.",
        Instead = "Use the column, or delete its expression.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Bound.HasErrors || query.Bound.Result is null || LibraryCode.Is(query))
            yield break;
        foreach (DeadColumn dead in ColumnLiveness.Of(query.Bound).Dead)
        {
            if (LibraryCode.Has(query, dead.Name))
                continue;
            bool isReplaced = query.Syntax.OfKind("NameDeclaration").Any(other => other.Symbol == dead.Name.Symbol && other.Start > dead.Name.Start);
            string message = isReplaced
                ? $"{dead.Name.Symbol} is replaced later before anything reads it."
                : $"Nothing reads {dead.Name.Symbol}: no later operator does, and the result does not have it.";
            yield return Kind.At(query.At(dead.Name), message);
        }
    }
}
