using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Mappings;

/// <summary>A custom detail that takes a list without a limit.</summary>
public sealed class UnboundedDetail : QueryCheck
{
    /// <summary>CTS3110.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3110",
        Title = "Custom detail from a list without limit",
        Why = "The custom details of an alert share 2 KB, and each takes 50 values: on a busy day a long list pushes the others out.",
        Instead = "Limit the list where it is made, for example make_set(IPAddress, 20).",
        Severity = FindingSeverity.Note,
    };

    private static readonly string[] Lists = ["make_set", "make_list", "make_set_if", "make_list_if"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { } rule || rule.Form == SubjectForm.Pack)
            yield break;
        foreach (Stated column in rule.CustomDetails.Select(detail => detail.Value).OfType<Stated>().Where(column => column.IsKnown))
        {
            if (ColumnDefinitions.Of(query, column.Text) is { Count: > 0 } definitions && definitions.All(IsUnlimited))
                yield return Kind.At(column.At, $"\"{column.Text}\" is made by {definitions[0]!.Symbol} without a limit.");
        }
    }

    private static bool IsUnlimited(SyntaxNode? call) => call is { Symbol: { } function, Children: [_, { Kind: "ExpressionList", Children: [_, { } list, _] }] }
        && Lists.Contains(function) && list.Children.Count == (function.EndsWith("_if", StringComparison.Ordinal) ? 2 : 1);
}
