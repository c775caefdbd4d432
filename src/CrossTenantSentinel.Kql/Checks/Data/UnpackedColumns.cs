using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Data;

/// <summary>A rule whose columns depend on what its rows hold.</summary>
public sealed class UnpackedColumns : QueryCheck
{
    /// <summary>CTS3311.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3311",
        Title = "Columns that depend on data",
        Why = "bag_unpack makes the columns that the rows at hand have: where none has one, the rule fails on its name, and Sentinel disables it after a while.",
        Instead = "State the columns, evaluate bag_unpack(Bag) : (Name: string), or read them with column_ifexists().",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.Scheduled or RuleKind.NearRealTime })
            yield break;
        foreach (SyntaxNode evaluate in query.Syntax.OfKind("EvaluateOperator").Where(evaluate => evaluate.Find("EvaluateSchemaClause") is null))
        {
            SyntaxNode? call = evaluate.Children.LastOrDefault(child => child is { Kind: "FunctionCallExpression", Symbol: "bag_unpack" });
            bool isCareful = query.Syntax.OfKind("FunctionCallExpression").Any(other => other.Start > evaluate.End && other.Symbol is "column_ifexists" or "columnifexists");
            if (call is not null && !isCareful)
                yield return Kind.At(query.At(call.Children[0]), "Which columns this makes depends on the rows.");
        }
    }
}
