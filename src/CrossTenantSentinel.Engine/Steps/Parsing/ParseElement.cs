using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>One element of the pattern of <c>parse</c>: a text, a column, or <c>*</c>.</summary>
public sealed record ParseElement
{
    private ParseElement()
    {
    }

    /// <summary><c>*</c>: anything.</summary>
    public static ParseElement Skip { get; } = new();

    /// <summary>The text that must stand here; null for other elements.</summary>
    public string? Text { get; private init; }

    /// <summary>The type of the column that is read here; null for other elements.</summary>
    public KqlType? Type { get; private init; }

    /// <summary>A text, or for regular expressions a pattern.</summary>
    public static ParseElement Literal(string text) => new() { Text = text };

    /// <summary>A column.</summary>
    public static ParseElement Column(KqlType type) => new() { Type = type };
}
