using System.Runtime.CompilerServices;
using Kusto.Language.Symbols;
using Kusto.Language.Syntax;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>Functions of which only the name is known. Whether a call yields a table or a scalar is what the place of the call wants.</summary>
internal static class OpenFunctions
{
    private const int MostArguments = 64;

    private static readonly TableSymbol OpenTable = TableSymbol.Empty.WithIsOpen(true);
    private static readonly Parameter AnyArgument = new("argument", ParameterTypeKind.Any, minOccurring: 0, maxOccurring: MostArguments);

    /// <summary>What is known of the bodies that the thread's present query declares, by their text.</summary>
    [ThreadStatic]
    private static Dictionary<string, bool>? bodies;

    /// <summary>To be called before each query: no answer must depend on an earlier query.</summary>
    public static void BeginQuery() => bodies = [];

    public static FunctionSymbol Of(string name)
    {
        FunctionSymbol symbol = new(name, call => WantsTable(call.Location) ? OpenTable : ScalarTypes.Unknown, Tabularity.Tabular, AnyArgument);
        // Arguments may have any name, too.
        foreach (Signature signature in symbol.Signatures)
            ParametersByName(signature) = new Dictionary<string, Parameter>(new SameName()) { [AnyArgument.Name] = AnyArgument };
        return symbol;
    }

    private static bool WantsTable(SyntaxNode reference)
    {
        SyntaxNode? place = reference.Parent is FunctionCallExpression call && call.Name == reference ? call.Parent : reference.Parent;
        while (place is not null && IsTransparent(place.Kind))
            place = place.Parent;
        return place switch
        {
            null => false,
            LetStatement statement => IsUsedAsTable(statement),
            FunctionBody body => IsBodyOfTable(body),
            _ => IsTabular(place.Kind),
        };
    }

    /// <summary>Around an expression, these change nothing of what is wanted of it.</summary>
    private static bool IsTransparent(SyntaxKind kind) =>
        kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.PathExpression or SyntaxKind.SeparatedElement or SyntaxKind.List;

    /// <summary>Right below these stands a table; below everything else a scalar.</summary>
    private static bool IsTabular(SyntaxKind kind) => kind is SyntaxKind.PipeExpression or SyntaxKind.ExpressionStatement
        or SyntaxKind.MaterializeExpression or SyntaxKind.ToTableExpression or SyntaxKind.DataScopeExpression or SyntaxKind.UnionOperator
        or SyntaxKind.JoinOperator or SyntaxKind.LookupOperator or SyntaxKind.InvokeOperator or SyntaxKind.FindInClause
        or SyntaxKind.MvApplySubqueryExpression or SyntaxKind.ForkExpression or SyntaxKind.PartitionOperator;

    /// <summary>
    /// Kusto.Language binds a body where it is declared, which shows its uses, and once more for each call, as a text of its own; bodies of
    /// stored functions only so.
    /// </summary>
    private static bool IsBodyOfTable(FunctionBody body)
    {
        string text = body.ToString();
        bodies ??= [];
        if (body.Parent?.Parent is LetStatement statement)
            bodies[text] = IsUsedAsTable(statement);
        return bodies.GetValueOrDefault(text, true);
    }

    /// <summary>What a name stands for is wanted as a table when it is anywhere; a name without uses might as well be one.</summary>
    private static bool IsUsedAsTable(LetStatement statement)
    {
        List<NameReference> uses = [];
        string name = statement.Name.SimpleName;
        int end = statement.End;
        ((SyntaxNode)statement.Root).WalkNodes(node =>
        {
            if (node is NameReference reference && reference.SimpleName == name && reference.TextStart >= end)
                uses.Add(reference);
        });
        return uses.Count == 0 || uses.Any(WantsTable);
    }

    /// <summary>Where a signature looks for the parameter of a named argument; there is no public way to say that any name will do.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "nameToParameterMap")]
    private static extern ref Dictionary<string, Parameter> ParametersByName(Signature signature);

    /// <summary>Every name is as good as any other.</summary>
    private sealed class SameName : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => true;

        public int GetHashCode(string name) => 0;
    }
}
