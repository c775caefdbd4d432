namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A search for words, or for the beginning or the end of a text, becomes one for characters anywhere.</summary>
public sealed class WidenMatch : OperatorSwap
{
    private static readonly Dictionary<string, string> Wider = WithNegations(
        ("has", "contains"),
        ("has_cs", "contains_cs"),
        ("startswith", "contains"),
        ("startswith_cs", "contains_cs"),
        ("endswith", "contains"),
        ("endswith_cs", "contains_cs"),
        ("hasprefix", "contains"),
        ("hassuffix", "contains"));

    /// <inheritdoc/>
    public override string Name => "widen-match";

    private protected override IReadOnlyDictionary<string, string> Swaps => Wider;
}
