using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A query text inside more text that is bound with it; places are those of the inner text.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Inner">The text that is written.</param>
/// <param name="After">What stands after it.</param>
public sealed record EnclosedText(string Before, WrittenQuery Inner, string After) : WrittenQuery(Before + InnerOf(Inner) + After)
{
    /// <summary>The body of a function with parameters, as a query that can be bound.</summary>
    /// <param name="body">The body.</param>
    /// <param name="parameters">The parameters as KQL declares them, without parentheses.</param>
    public static EnclosedText InFunction(WrittenQuery body, string parameters) => new($"let Probe = ({parameters}) {{\n", body, "\n};\nprint Bound = true");

    /// <inheritdoc/>
    public override Anchor At(int start, int length)
    {
        int length0 = InnerOf(Inner).Length;
        int first = Math.Clamp(start - Before.Length, 0, length0);
        int last = Math.Clamp(start + length - Before.Length, first, length0);
        return Inner.At(first, last - first);
    }

    /// <summary>A saved function may end with a semicolon, which the body of a function in a query may not.</summary>
    private static string InnerOf(WrittenQuery inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return inner.Text.TrimEnd().TrimEnd(';');
    }
}
