using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A function by its former name.</summary>
public sealed class ObsoleteFunction : QueryCheck
{
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["any"] = "take_any",
        ["anyif"] = "take_anyif",
        ["makeset"] = "make_set",
        ["makelist"] = "make_list",
        ["argmax"] = "arg_max",
        ["argmin"] = "arg_min",
    };

    /// <summary>CTS3254.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3254",
        Title = "Function by its former name",
        Why = "It works, but the reference does not describe it any more, and readers look for it in vain.",
        Instead = "Use its present name.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            string name = call.Children[0].Text(query.Text);
            if (call.SymbolKind == SymbolKind.Function && Successors.TryGetValue(name, out string? successor))
                yield return Kind.At(query.At(call.Children[0]), $"{name} is called {successor} now.") with { Origin = "KS507" };
        }
    }
}
