using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>A comparison with a list that is empty.</summary>
public sealed class EmptyList : WrittenQueryCheck
{
    /// <summary>CTS3436.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3436",
        Title = "Comparison with an empty list",
        Why = "No value is in an empty list: the condition is never true (or, negated, always).",
        Instead = "Fill the list, or remove the condition.",
        Severity = FindingSeverity.Warning,
    };

    private static readonly string[] Kinds = ["InExpression", "InCsExpression", "NotInExpression", "NotInCsExpression", "HasAnyExpression", "HasAllExpression"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        // What a workbook's parameter stands for is chosen by its reader; here it may be nothing.
        // A workbook's lists hold sample values, and those of the pack come from settings, which a tenant may leave empty.
        if (query.Owner is WorkbookSubject or { Form: SubjectForm.Pack })
            yield break;
        foreach (SyntaxNode comparison in query.Syntax.OfKind(Kinds))
        {
            SyntaxNode? list = comparison.Find("ExpressionList");
            if (list?.Elements() is [var only] && IsEmpty(LetScope.ValueOf(query.Syntax, only)) && !IsOnPurpose(query, comparison, only))
                yield return Kind.At(query.At(only), "This list is empty.");
        }
    }

    private static bool IsEmpty(SyntaxNode value) =>
        value.Kind == "DynamicExpression" && value.Children.FirstOrDefault(child => child.Kind == "JsonArrayExpression") is { } array && array.Elements().Count == 0;

    /// <summary>A variable that lists exceptions, or that is tested elsewhere, for example by its length, may stay empty until somebody fills it.</summary>
    private static bool IsOnPurpose(CheckedQuery query, SyntaxNode comparison, SyntaxNode list) => list.Kind == "NameReference"
        && (comparison.Kind.StartsWith("Not", StringComparison.Ordinal) || query.Syntax.OfKind("NameReference").Count(reference => reference.Symbol == list.Symbol) > 1);
}
