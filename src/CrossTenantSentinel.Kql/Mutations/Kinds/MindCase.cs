using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A comparison that ignores case no longer does.</summary>
public sealed class MindCase : OperatorSwap
{
    /// <summary>What it is called.</summary>
    public const string MutationName = "mind-case";

    private static readonly Dictionary<string, string> Strict = WithNegations(
        ("in~", "in"),
        ("has", "has_cs"),
        ("contains", "contains_cs"),
        ("startswith", "startswith_cs"),
        ("endswith", "endswith_cs"),
        ("hasprefix", "hasprefix_cs"),
        ("hassuffix", "hassuffix_cs"))
        .Append(new("=~", "=="))
        .Append(new("!~", "!="))
        .ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => MutationName;

    private protected override IReadOnlyDictionary<string, string> Swaps => Strict;

    /// <summary>A text without letters, such as <c>"@"</c>, has no case.</summary>
    private protected override bool Applies(SyntaxNode comparison)
    {
        SyntaxNode value = comparison.Children[2];
        IReadOnlyList<SyntaxNode> compared = value.Kind == "ExpressionList" ? value.Elements() : [value];
        return !compared.All(text => text.StringValue is { } known && !known.Any(char.IsLetter));
    }
}
