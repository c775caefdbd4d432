using System.Globalization;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Mutations.Kinds;

namespace CrossTenantSentinel.Kql.Mutations;

/// <summary>
/// Conditions that a query's constants decide, whatever the rows: <c>let</c> variables that hold a setting, lists that are empty, and what
/// <c>and</c>, <c>or</c> and <c>not</c> make of them.
/// </summary>
internal sealed class SettledConditions
{
    private readonly SyntaxMap syntax;
    private readonly string text;
    private readonly Dictionary<string, SyntaxNode?> constants = new(StringComparer.Ordinal);

    public SettledConditions(BoundQuery query)
    {
        syntax = query.Syntax;
        text = query.Text;
        foreach (SyntaxNode let in syntax.OfKind("LetStatement"))
        {
            // A name that is declared twice may stand for either.
            if (let.Find("NameDeclaration")?.Symbol is { } name && !constants.TryAdd(name, let.Children[^1]))
                constants[name] = null;
        }
    }

    /// <summary>Whether a mutant changes nothing that can be noticed.</summary>
    public bool Hides(QueryMutant mutant)
    {
        SyntaxNode? clause = syntax.All.LastOrDefault(node => node.Start == mutant.Clause.Start && node.Length == mutant.Clause.Length && node.ResultType is not null);
        if (clause is null)
            return false;
        if (mutant.Replaced == mutant.Clause && Value(clause) is { } value && mutant.Replacement == (value ? "true" : "false"))
            return true;
        if (mutant.Mutation == MindCase.MutationName && Value(clause) is not null)
            return true;
        SyntaxNode at = clause;
        foreach (SyntaxNode above in syntax.AncestorsOf(clause))
        {
            bool? deciding = above.Kind switch { "AndExpression" => false, "OrExpression" => true, _ => null };
            if (deciding is not null && above.Children.Any(side => side != at && Value(side) == deciding))
                return true;
            at = above;
        }

        return false;
    }

    /// <summary>What a condition always is; null when that depends on rows.</summary>
    private bool? Value(SyntaxNode condition)
    {
        SyntaxNode node = condition.WithoutParentheses();
        return node.Kind switch
        {
            "BooleanLiteralExpression" => node.Text(text) == "true",
            "NameReference" when Constant(node) is { } named => Value(named),
            "FunctionCallExpression" when node.Symbol == "not" => !Value(node.Arguments()[0]),
            "AndExpression" => Value(node.Children[0]) & Value(node.Children[2]),
            "OrExpression" => Value(node.Children[0]) | Value(node.Children[2]),
            "EqualExpression" when Number(node.Children[0]) is { } left && Number(node.Children[2]) is { } right => left == right,
            "NotEqualExpression" when Number(node.Children[0]) is { } left && Number(node.Children[2]) is { } right => left != right,
            "GreaterThanExpression" when Number(node.Children[0]) is { } left && Number(node.Children[2]) is { } right => left > right,
            "InExpression" or "InCsExpression" or "HasAnyExpression" when IsEmptyList(node.Children[2]) => false,
            "InExpression" or "InCsExpression" when Holds(node.Children[2], node.Children[0]) => true,
            "NotInExpression" or "NotInCsExpression" when IsEmptyList(node.Children[2]) => true,
            _ => null,
        };
    }

    private long? Number(SyntaxNode node) => node switch
    {
        { Kind: "LongLiteralExpression" } when long.TryParse(node.Text(text), NumberStyles.None, CultureInfo.InvariantCulture, out long number) => number,
        { Kind: "FunctionCallExpression", Symbol: "array_length" } when node.Arguments() is [var list] => Length(list),
        { Kind: "NameReference" } when Constant(node) is { Kind: "LongLiteralExpression" } named => Number(named),
        _ => null,
    };

    private bool IsEmptyList(SyntaxNode list) => list.Elements() is [var only] && Length(only) == 0;

    /// <summary>Whether a list that the query writes out holds a text that it writes out, letter by letter.</summary>
    private bool Holds(SyntaxNode list, SyntaxNode item) =>
        Literal(item) is { } wanted && list.Elements() is [var only] && Items(only) is { } items && items.Any(other => other.Text(text).Trim() == wanted);

    private string? Literal(SyntaxNode node) => node switch
    {
        { Kind: "StringLiteralExpression" } => node.Text(text).Trim(),
        { Kind: "NameReference" } when Constant(node) is { Kind: "StringLiteralExpression" } named => Literal(named),
        _ => null,
    };

    /// <summary>How many items a list has that the query writes out, where it stands or under a name; null for other lists.</summary>
    private int? Length(SyntaxNode list) => Items(list)?.Count;

    private IReadOnlyList<SyntaxNode>? Items(SyntaxNode list) => list switch
    {
        { Kind: "DynamicExpression" } => list.SelfAndDescendants().FirstOrDefault(part => part.Kind == "JsonArrayExpression")?.Elements(),
        { Kind: "NameReference" } when Constant(list) is { Kind: "DynamicExpression" } named => Items(named),
        _ => null,
    };

    private SyntaxNode? Constant(SyntaxNode name) =>
        name is { SymbolKind: SymbolKind.Variable, Symbol: { } symbol } ? constants.GetValueOrDefault(symbol) : null;
}
