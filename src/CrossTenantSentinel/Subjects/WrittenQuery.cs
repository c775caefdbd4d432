using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A query text whose places are known.</summary>
/// <param name="Text">The text that is bound.</param>
public abstract record WrittenQuery(string Text)
{
    /// <summary>The place of a range of the text.</summary>
    /// <param name="start">Zero-based offset.</param>
    /// <param name="length">Number of characters; may be 0.</param>
    public abstract Anchor At(int start, int length);
}
