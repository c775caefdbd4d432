using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>The ways up from the nodes of a tree, and the nodes by kind; worked out once per query.</summary>
public sealed class SyntaxMap
{
    private static readonly ConditionalWeakTable<SyntaxNode, SyntaxMap> Known = [];

    private readonly Dictionary<SyntaxNode, SyntaxNode> parents = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, SyntaxNode> byKind;

    private SyntaxMap(SyntaxNode root)
    {
        Root = root;
        All = [.. root.SelfAndDescendants()];
        foreach (SyntaxNode node in All)
        {
            foreach (SyntaxNode child in node.Children)
                parents[child] = node;
        }

        byKind = All.ToLookup(node => node.Kind, StringComparer.Ordinal);
    }

    /// <summary>The root.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Every node, parents before children, in order of position.</summary>
    public IReadOnlyList<SyntaxNode> All { get; }

    /// <summary>The map of a tree.</summary>
    /// <param name="root">Its root.</param>
    public static SyntaxMap Of(SyntaxNode root) => Known.GetValue(root, static root => new SyntaxMap(root));

    /// <summary>The nodes of some kinds (Kusto's syntax kinds, for example <c>FilterOperator</c>), in order of kinds, then of position.</summary>
    public IEnumerable<SyntaxNode> OfKind(params string[] kinds) => kinds.SelectMany(kind => byKind[kind]);

    /// <summary>The parent of a node; null for the root.</summary>
    public SyntaxNode? ParentOf(SyntaxNode node) => parents.GetValueOrDefault(node);

    /// <summary>The parents of a node, nearest first.</summary>
    public IEnumerable<SyntaxNode> AncestorsOf(SyntaxNode node)
    {
        for (SyntaxNode? at = ParentOf(node); at is not null; at = ParentOf(at))
            yield return at;
    }
}
