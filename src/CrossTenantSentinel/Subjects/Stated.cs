using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A value as it is written, right or wrong, and where.</summary>
/// <param name="Text">The text; empty where nothing is written.</param>
/// <param name="At">The place, for a finding.</param>
public sealed record Stated(string Text, Anchor At)
{
    /// <summary>Whether the value is worked out at deployment (an expression of a template that cannot be resolved here), so that nothing can be said of it.</summary>
    public bool IsExpression { get; init; }

    /// <summary>Whether it is written as something else than a text, number or truth value: <see cref="Text"/> is empty then.</summary>
    public bool IsStructure { get; init; }

    /// <summary>Whether there is a text to judge.</summary>
    public bool IsKnown => !IsExpression && !IsStructure;

    /// <summary>Places within the text, where they can be told apart; by default the whole.</summary>
    public Func<int, int, Anchor>? Within { get; init; }

    /// <summary>The place of a part of the text.</summary>
    /// <param name="start">Zero-based offset.</param>
    /// <param name="length">Number of characters.</param>
    public Anchor AtPart(int start, int length) => Within?.Invoke(start, length) ?? At;
}
