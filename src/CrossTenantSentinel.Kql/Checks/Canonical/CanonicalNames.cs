using System.Diagnostics.CodeAnalysis;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Canonical;

/// <summary>Numbers the variables of a query in the order in which they are first used.</summary>
/// <param name="query">The query.</param>
internal sealed class CanonicalNames(BoundQuery query)
{
    private readonly Dictionary<SyntaxNode, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SyntaxNode> open = [];

    /// <summary>The canonical name of what a reference stands for; null when that is no variable of the query.</summary>
    public string? Of(SyntaxNode reference) => LetScope.LetOf(query.Syntax, reference) is { } let ? NameOf(let) : null;

    /// <summary>The canonical name of a variable that is declared within a function, where it stays.</summary>
    public string OfDeclared(SyntaxNode let) => NameOf(let);

    /// <summary>The next used variable of the query itself that was not taken yet.</summary>
    public bool TryTake([NotNullWhen(true)] out SyntaxNode? let, out string name)
    {
        bool any = open.TryDequeue(out let);
        name = any ? names[let!] : "";
        return any;
    }

    private string NameOf(SyntaxNode let)
    {
        if (names.TryGetValue(let, out string? known))
            return known;
        if (query.Syntax.AncestorsOf(let).All(ancestor => ancestor.Kind != "FunctionBody"))
            open.Enqueue(let);
        return names[let] = $"${names.Count + 1}";
    }
}
