namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A comparison says the opposite.</summary>
public sealed class FlipComparison : OperatorSwap
{
    private static readonly string[] Words =
        ["in", "in~", "has", "has_cs", "contains", "contains_cs", "startswith", "startswith_cs", "endswith", "endswith_cs", "hasprefix", "hassuffix", "between"];

    private static readonly Dictionary<string, string> Opposites = new[]
    {
        ("==", "!="), ("!=", "=="), ("=~", "!~"), ("!~", "=~"),
        ("<", ">="), (">=", "<"), (">", "<="), ("<=", ">"),
    }.Concat(Words.SelectMany(word => new[] { (word, "!" + word), ("!" + word, word) })).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "flip-comparison";

    private protected override IReadOnlyDictionary<string, string> Swaps => Opposites;
}
