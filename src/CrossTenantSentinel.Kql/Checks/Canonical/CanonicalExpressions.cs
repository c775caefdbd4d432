using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Canonical;

/// <summary>Writes expressions and operators in their canonical form.</summary>
/// <param name="query">The query.</param>
/// <param name="names">Its variables.</param>
internal sealed class CanonicalExpressions(BoundQuery query, CanonicalNames names)
{
    /// <summary>A pipeline as what it starts with and the operators that follow.</summary>
    public static (SyntaxNode Source, List<SyntaxNode> Operators) Pipeline(SyntaxNode expression)
    {
        List<SyntaxNode> operators = [];
        SyntaxNode at = WithoutParentheses(expression);
        while (at is { Kind: "PipeExpression", Children: [var before, _, var @operator, ..] })
        {
            operators.Add(@operator);
            at = WithoutParentheses(before);
        }

        operators.Reverse();
        return (at, operators);
    }

    /// <summary>The steps of operators; conditions that stand next to each other are one set.</summary>
    public IEnumerable<CanonicalStep> Steps(IEnumerable<SyntaxNode> operators)
    {
        List<string> conditions = [];
        foreach (SyntaxNode @operator in operators)
        {
            if (@operator.Kind == "FilterOperator")
            {
                conditions.AddRange(Operands(@operator.Children[^1], "AndExpression").Select(Operand));
                continue;
            }

            foreach (CanonicalStep step in Set(conditions))
                yield return step;
            conditions.Clear();
            yield return new CanonicalStep(Keyword(@operator), Write(@operator));
        }

        foreach (CanonicalStep step in Set(conditions))
            yield return step;
    }

    /// <summary>The keyword of an operator.</summary>
    public string Keyword(SyntaxNode @operator) => @operator.Children is [var keyword, ..] ? Word(keyword) : @operator.Kind;

    /// <summary>The canonical text of a node.</summary>
    public string Write(SyntaxNode node)
    {
        // A tree can be deeper than the stack; the text as it is written is no worse than no form.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return node.Text(query.Text);
        return node.Kind switch
        {
            _ when node.StringValue is { } value && node.Kind.EndsWith("LiteralExpression", StringComparison.Ordinal) => Quoted(value),
            "TimespanLiteralExpression" => TimespanLiteral.Parse(node.Text(query.Text)) is { } duration ? $"time({duration.ToString("c", CultureInfo.InvariantCulture)})" : node.Text(query.Text),
            "AndExpression" => string.Join(" and ", Sorted(Operands(node, "AndExpression").Select(Operand))),
            "OrExpression" => string.Join(" or ", Sorted(Operands(node, "OrExpression").Select(Operand))),
            "ParenthesizedExpression" => Parenthesized(node),
            "PipeExpression" => Piped(node),
            "FunctionCallExpression" when node.Children is [var called, var arguments] => (names.Of(called) ?? Name(called)) + Write(arguments),
            "NameReference" => Reference(node),
            "NameDeclaration" or "BracketedName" => Name(node),
            "LetStatement" when node.Find("NameDeclaration") is not null => $"let {names.OfDeclared(node)} = {Write(node.Children[^1])}",
            "ExpressionList" when IsSet(node) => $"({string.Join(", ", Sorted(Values(node).Select(Write)))})",
            _ when node.Children.Count == 0 => Word(node),
            _ => Joined(node),
        };
    }

    private static IEnumerable<CanonicalStep> Set(List<string> conditions) => Sorted(conditions).Select(condition => new CanonicalStep("where", condition));

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Quoted(string value) => $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static SyntaxNode WithoutParentheses(SyntaxNode node) => node is { Kind: "ParenthesizedExpression", Children.Count: > 1 } ? node.WithoutParentheses() : node;

    /// <summary>The operands of a chain of one operator, parentheses within it removed.</summary>
    private static List<SyntaxNode> Operands(SyntaxNode node, string kind)
    {
        List<SyntaxNode> operands = [];
        Stack<SyntaxNode> open = new([node]);
        while (open.TryPop(out SyntaxNode? at))
        {
            at = WithoutParentheses(at);
            if (at.Kind == kind && at.Children is [var left, _, var right])
            {
                open.Push(right);
                open.Push(left);
            }
            else
            {
                operands.Add(at);
            }
        }

        return operands;
    }

    /// <summary>The values of <c>in</c>, <c>has_any</c> and <c>has_all</c> have no order; a single one may be a table.</summary>
    private bool IsSet(SyntaxNode list) =>
        query.Syntax.ParentOf(list)?.Kind is "InExpression" or "InCsExpression" or "NotInExpression" or "NotInCsExpression" or "HasAnyExpression" or "HasAllExpression";

    /// <summary>What is looked for: the elements of the list, or of the one array that stands for them.</summary>
    private static IReadOnlyList<SyntaxNode> Values(SyntaxNode list)
    {
        IReadOnlyList<SyntaxNode> elements = list.Elements();
        return elements is [{ Kind: "DynamicExpression" } value] && value.Children.FirstOrDefault(child => child.Kind == "JsonArrayExpression")?.Elements() is { Count: > 0 } array
            && array.All(element => element.Kind.EndsWith("LiteralExpression", StringComparison.Ordinal)) ? array : elements;
    }

    private string Operand(SyntaxNode node) => node.Kind is "OrExpression" or "AndExpression" ? $"({Write(node)})" : Write(node);

    /// <summary>Parentheses count where an operator stands around what an operator within would otherwise be torn from, and around pipelines.</summary>
    private string Parenthesized(SyntaxNode node)
    {
        SyntaxNode inner = WithoutParentheses(node);
        string text = Write(inner);
        bool isNeeded = inner.Kind.EndsWith("Operator", StringComparison.Ordinal) || inner.Kind == "PipeExpression"
            || (query.Syntax.AncestorsOf(node).FirstOrDefault(ancestor => ancestor.Kind != "ParenthesizedExpression")?.Kind is { } around
                && (around.EndsWith("Expression", StringComparison.Ordinal) || around == "ExpressionCouple") && around is not ("SimpleNamedExpression" or "CompoundNamedExpression" or "OrderedExpression")
                && IsCompound(inner));
        return isNeeded ? $"({text})" : text;
    }

    private static bool IsCompound(SyntaxNode node) => node.Kind.EndsWith("Expression", StringComparison.Ordinal)
        && node.Kind is not ("FunctionCallExpression" or "PathExpression" or "ElementExpression") && !node.Kind.EndsWith("LiteralExpression", StringComparison.Ordinal);

    private string Piped(SyntaxNode node)
    {
        (SyntaxNode source, List<SyntaxNode> operators) = Pipeline(node);
        return string.Join(" | ", [Write(source), .. Steps(operators).Select(step => step.ToString())]);
    }

    /// <summary>A variable that stands alone in a list of columns also names the column.</summary>
    private string Reference(SyntaxNode node)
    {
        if (names.Of(node) is not { } variable)
            return Name(node);
        SyntaxNode? list = query.Syntax.ParentOf(node) is { Kind: "SeparatedElement" } element ? query.Syntax.ParentOf(element) : query.Syntax.ParentOf(node);
        bool isColumn = list is { Kind: "List" } && query.Syntax.ParentOf(list)?.Kind is { } owner
            && (owner.EndsWith("Operator", StringComparison.Ordinal) || owner == "SummarizeByClause") && owner is not ("UnionOperator" or "FindOperator" or "SearchOperator");
        return isColumn && node.ResultType != "table" ? $"{node.Symbol} = {variable}" : variable;
    }

    private string Name(SyntaxNode node)
    {
        string text = node.Symbol ?? node.SelfAndDescendants().FirstOrDefault(part => part is { Kind: "BracketedName", StringValue: not null })?.StringValue ?? node.Text(query.Text);
        return text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '$' or '*' or '-') ? text : node.Symbol is null ? text : $"[{Quoted(text)}]";
    }

    private string Word(SyntaxNode token) => token.Text(query.Text) switch
    {
        "filter" => "where",
        "order" => "sort",
        "limit" => "take",
        "<>" => "!=",
        var text => text,
    };

    /// <summary>The texts of the children, with a space where reading needs one.</summary>
    private string Joined(SyntaxNode node)
    {
        StringBuilder text = new();
        foreach (SyntaxNode child in node.Children)
        {
            string next = Write(child);
            if (next.Length == 0)
                continue;
            if (text.Length > 0 && !IsTight(text, next, node))
                text.Append(' ');
            text.Append(next);
        }

        return text.ToString();
    }

    private static bool IsTight(StringBuilder before, string next, SyntaxNode around) =>
        next is [',' or ')' or ']' or ';', ..] || before[^1] is '(' or '[' || (around.Kind == "PathExpression" && (next == "." || before[^1] == '.')) || (around.Kind == "ElementExpression" && next[0] == '[')
        || around.Kind.StartsWith("Unary", StringComparison.Ordinal);
}
