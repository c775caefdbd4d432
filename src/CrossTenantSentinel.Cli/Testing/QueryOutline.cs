using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>The text of a query, by its statements and operators.</summary>
/// <param name="query">The query.</param>
internal sealed class QueryOutline(BoundQuery query)
{
    private const int LongestLine = 100;
    private const int MostLines = 6;

    private readonly SyntaxNode[] declarations = [.. query.Tree.SelfAndDescendants().Where(node => node.Kind == "LetStatement")];

    /// <summary>The statement that a place belongs to, for example <c>let Invitations</c>; for the last one, the result.</summary>
    public string StatementOf(TextRange range)
    {
        if (Array.Find(declarations, declaration => declaration.Start <= range.Start && range.Start < declaration.End) is not { } found)
            return "result";
        bool isFunction = found.SelfAndDescendants().Any(node => node.Kind == "FunctionDeclaration" && node.Start < range.Start);
        string name = found.Text(query.Text)["let".Length..].Split('=')[0].Trim();
        return isFunction ? $"let {name}, all calls together" : $"let {name}";
    }

    /// <summary>The first line.</summary>
    public string LineOf(TextRange range) => Short(WholeOf(range).Split('\n')[0].TrimEnd());

    /// <summary>The first lines.</summary>
    public string LinesOf(TextRange range)
    {
        string[] lines = WholeOf(range).Split('\n');
        return string.Join('\n', lines.Take(MostLines).Select(Short)) + (lines.Length > MostLines ? "\n…" : "");
    }

    public static string Short(string line) => line.Length > LongestLine ? line[..LongestLine] + "…" : line;

    public string WholeOf(TextRange range) => query.Text.Substring(range.Start, range.Length);

    /// <summary>The parts of a filter's condition that are joined by <c>and</c>, in order; none where the place is no filter.</summary>
    public IReadOnlyList<string> ConditionsOf(TextRange range)
    {
        if (query.Tree.SelfAndDescendants().FirstOrDefault(node => node.Kind == "FilterOperator" && node.Start == range.Start && node.Length == range.Length) is not { } filter)
            return [];
        List<string> parts = [];
        Stack<SyntaxNode> open = new([filter.Children[^1]]);
        while (open.TryPop(out SyntaxNode? node))
        {
            if (node.Kind == "ParenthesizedExpression")
            {
                open.Push(node.Children[1]);
            }
            else if (node.Kind == "AndExpression")
            {
                open.Push(node.Children[2]);
                open.Push(node.Children[0]);
            }
            else
            {
                parts.Add(string.Join(' ', node.Text(query.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        return parts;
    }
}
