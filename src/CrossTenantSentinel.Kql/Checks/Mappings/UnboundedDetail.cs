using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Mappings;

/// <summary>A custom detail that can grow without limit.</summary>
public sealed class UnboundedDetail : QueryCheck
{
    private static readonly HashSet<string> Collecting = ["make_set", "make_list", "makeset", "makelist", "make_bag"];

    /// <summary>CTS3308.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3308",
        Title = "Custom detail without limit",
        Why = "An alert carries 50 values for each custom detail and 2 KB for all together; what is beyond is cut off, other details with it.",
        Instead = "Give the aggregate a limit: make_set(Column, 10).",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { CustomDetails: { Count: > 0 } details })
            yield break;
        foreach (StatedPair detail in details)
        {
            if (detail.Value is not { IsKnown: true } column)
                continue;
            SyntaxNode[] made = [.. query.Syntax.OfKind("SummarizeOperator").SelectMany(StepColumns.MadeBy).Where(item => item.Name.Symbol == column.Text).Select(item => item.Value)];
            bool isMadeOnce = query.Syntax.OfKind("NameDeclaration").Count(name => name.Symbol == column.Text) == 1;
            if (made is [{ Kind: "FunctionCallExpression", Symbol: { } called } call] && isMadeOnce && Collecting.Contains(called) && call.Arguments().Count == 1)
                yield return Kind.At(query.At(call), $"{column.Text} is the custom detail {detail.Name?.Text} and can be of any length.");
        }
    }
}
