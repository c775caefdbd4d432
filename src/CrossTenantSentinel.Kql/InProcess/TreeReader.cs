using System.Collections.Frozen;
using Kusto.Language;
using Kusto.Language.Syntax;
using Node = CrossTenantSentinel.Kql.FrontEnd.SyntaxNode;
using OwnKind = CrossTenantSentinel.Kql.FrontEnd.SymbolKind;
using SyntaxNode = Kusto.Language.Syntax.SyntaxNode;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>Turns Kusto's bound tree into nodes of our own, without recursion, and notes on the way what the query names and calls.</summary>
/// <param name="workspace">What the query is bound with.</param>
/// <param name="references">Receives what the query names.</param>
internal sealed class TreeReader(GlobalState workspace, ReferenceCollector references)
{
    private static readonly FrozenDictionary<SyntaxKind, string> Kinds =
        Enum.GetValues<SyntaxKind>().Distinct().ToFrozenDictionary(kind => kind, kind => kind.ToString());

    private readonly List<FunctionCallExpression> failingCalls = [];

    /// <summary>Calls of functions with errors in their bodies.</summary>
    public IReadOnlyList<FunctionCallExpression> FailingCalls => failingCalls;

    public Node Read(SyntaxNode root)
    {
        List<Entry> entries = Flatten(root);
        Stack<Node> finished = new();
        for (int at = entries.Count - 1; at >= 0; at--)
        {
            Entry entry = entries[at];
            Node[] children = entry.Children == 0 ? [] : new Node[entry.Children];
            int start = entry.Start;
            for (int index = 0; index < children.Length; index++)
            {
                Node child = children[index] = finished.Pop();
                if (start < 0 && child.End > 0)
                    start = child.Start;
            }

            start = start < 0 ? entry.End : start;
            Meaning meaning = entry.Meaning;
            finished.Push(new Node(entry.Kind, start, entry.End - start, meaning.Type, meaning.Symbol, meaning.Kind, children) { StringValue = meaning.Text });
        }

        return finished.Pop();
    }

    /// <summary>In pre-order. Positions are counted along the tokens: Kusto.Language looks for a node's first one anew, all the way down.</summary>
    private List<Entry> Flatten(SyntaxNode root)
    {
        List<Entry> entries = [];
        Stack<SyntaxElement> open = new([root]);
        int position = 0;
        while (open.TryPop(out SyntaxElement? element))
        {
            int end = position + element.FullWidth;
            int start = element.IsToken ? position + element.TriviaWidth : -1;
            Meaning meaning = element is SyntaxNode node ? MeaningOf(node) : default;
            int first = open.Count;
            for (int index = element.ChildCount - 1; index >= 0; index--)
            {
                if (element.GetChild(index) is { } child)
                    open.Push(child);
            }

            entries.Add(new Entry(Kinds[element.Kind], start, end, open.Count - first, meaning));
            if (element.IsToken)
                position = end;
        }

        return entries;
    }

    private Meaning MeaningOf(SyntaxNode node)
    {
        string? type = node is Expression expression ? SymbolFacts.TypeName(expression.ResultType) : null;
        string? text = TextOf(node);
        if (node.ReferencedSymbol is not { } symbol)
            return new Meaning(type, null, null, text);
        if (node is FunctionCallExpression call)
        {
            references.AddCall(call);
            if (call.CalledFunctionHasErrors)
                failingCalls.Add(call);
            if (SymbolFacts.WatchlistOf(call) is { } alias)
                return new Meaning(type, alias, OwnKind.Watchlist, text);
        }

        if (node is NameReference)
            references.AddName(node, symbol);
        OwnKind? kind = symbol.Name is { Length: > 0 } ? SymbolFacts.KindOf(symbol, workspace) : null;
        return new Meaning(type, kind is null ? null : symbol.Name, kind, text);
    }

    /// <summary>Literals in schemas and declarations are not bound, but say what they are.</summary>
    private static string? TextOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.StringLiteralExpression => SymbolFacts.ConstantText(node) ?? ((Expression)node).LiteralValue as string,
        SyntaxKind.CompoundStringLiteralExpression or SyntaxKind.NameReference => SymbolFacts.ConstantText(node),
        _ => null,
    };

    private readonly record struct Meaning(string? Type, string? Symbol, OwnKind? Kind, string? Text);

    private readonly record struct Entry(string Kind, int Start, int End, int Children, Meaning Meaning);
}
