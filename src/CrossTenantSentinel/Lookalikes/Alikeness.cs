namespace CrossTenantSentinel.Lookalikes;

/// <summary>In which way, and how much, two names are alike.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Score">How much: 70 to 100.</param>
public sealed record Alikeness(LookalikeKind Kind, int Score)
{
    /// <summary>Both look the same.</summary>
    public static Alikeness Equal { get; } = new(LookalikeKind.EqualSkeleton, 100);

    /// <summary>One letter is different.</summary>
    public static Alikeness OneMistake { get; } = new(LookalikeKind.Distance, 90);

    /// <summary>The name stands next to a lure word.</summary>
    public static Alikeness Lure { get; } = new(LookalikeKind.Lure, 80);

    /// <summary>Two letters are different.</summary>
    public static Alikeness TwoMistakes { get; } = new(LookalikeKind.Distance, 75);

    /// <summary>Most pairs of letters are the same.</summary>
    public static Alikeness SharedPairs { get; } = new(LookalikeKind.SharedPairs, 70);
}
