using System.Runtime.CompilerServices;
using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Queries;

/// <summary>
/// Receives the interpolated string of <see cref="Kql.Query"/>. A hole is a value, never a name: strings arrive as escaped literals,
/// lists as <c>dynamic([...])</c>, between the brackets of <c>in</c> as their elements, a shared function as its name. Any other type in a hole does not compile.
/// </summary>
[InterpolatedStringHandler]
public sealed class KqlInterpolation
{
    private readonly List<KqlPart> parts;

    /// <summary>Called by the compiler.</summary>
    public KqlInterpolation(int literalLength, int formattedCount)
    {
        _ = literalLength;
        parts = new List<KqlPart>((2 * formattedCount) + 1);
    }

    internal IReadOnlyList<KqlPart> Parts => parts;

    /// <summary>Query text between holes. The compiler passes an empty one for the indentation of a raw string that starts with a hole.</summary>
    public void AppendLiteral(string value)
    {
        if (!string.IsNullOrEmpty(value))
            parts.Add(new KqlPart.OfText(value.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    /// <summary>A string literal.</summary>
    public void AppendFormatted(string value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>bool</c> literal.</summary>
    public void AppendFormatted(bool value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>long</c> literal.</summary>
    public void AppendFormatted(long value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>real</c> literal.</summary>
    public void AppendFormatted(double value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>decimal</c> literal.</summary>
    public void AppendFormatted(decimal value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>guid</c> literal.</summary>
    public void AppendFormatted(Guid value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>timespan</c> literal.</summary>
    public void AppendFormatted(TimeSpan value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A <c>datetime</c> literal.</summary>
    public void AppendFormatted(DateTime value) => AppendValue(KqlLiteral.Of(value));

    /// <summary>A list of strings as <c>dynamic([...])</c>.</summary>
    public void AppendFormatted(IEnumerable<string> values) => AppendList(KqlLiteral.Of(values));

    /// <summary>A list of identifiers as <c>dynamic([...])</c> of lower-case strings.</summary>
    public void AppendFormatted(IEnumerable<Guid> values) => AppendList(KqlLiteral.Of(values));

    /// <summary>A list of numbers as <c>dynamic([...])</c>.</summary>
    public void AppendFormatted(IEnumerable<long> values) => AppendList(KqlLiteral.Of(values));

    /// <summary>Values by name, as <c>dynamic({...})</c>.</summary>
    public void AppendFormatted(IReadOnlyDictionary<string, string> values) => AppendValue(KqlLiteral.Of(values));

    /// <summary>A shared function.</summary>
    public void AppendFormatted(KqlFunction function) => parts.Add(new KqlPart.OfFunction(function));

    /// <summary>A character would silently become a number: write a string.</summary>
    [Obsolete("A character would become its number. Write a string.", error: true)]
    public void AppendFormatted(char value) => throw new NotSupportedException("Write a string.");

    private void AppendList(string literal)
    {
        string elements = literal["dynamic([".Length..^"])".Length];
        parts.Add(new KqlPart.OfValue(literal, elements.Length == 0 ? null : elements));
    }

    private void AppendValue(string literal) => parts.Add(new KqlPart.OfValue(literal));
}
