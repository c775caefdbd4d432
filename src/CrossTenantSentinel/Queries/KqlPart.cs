using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Queries;

/// <summary>A piece of a query as its author wrote it: literal text, or a hole of the interpolated string.</summary>
public abstract record KqlPart
{
    private KqlPart()
    {
    }

    /// <summary>Query text, with line feeds as line ends.</summary>
    /// <param name="Text">The text.</param>
    public sealed record OfText(string Text) : KqlPart;

    /// <summary>A hole that holds a value.</summary>
    /// <param name="Literal">The value as a KQL literal.</param>
    /// <param name="Elements">Of a list that is not empty, its elements, as they stand between the brackets of <c>in</c>; otherwise null.</param>
    public sealed record OfValue(string Literal, string? Elements = null) : KqlPart;

    /// <summary>A hole that holds a shared function: its declaration goes above the query, its name in place.</summary>
    /// <param name="Function">The function.</param>
    public sealed record OfFunction(KqlFunction Function) : KqlPart;
}
