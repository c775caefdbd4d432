using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Queries;

/// <summary>A query as its author wrote it, with the place where it stands. Made by <see cref="Kql.Query"/>.</summary>
public sealed class KqlQuery
{
    private RenderedQuery? rendered;

    internal KqlQuery(IReadOnlyList<KqlPart> parts, SourceLocation declared)
    {
        Parts = parts;
        Declared = declared;
    }

    /// <summary>Text and holes in order.</summary>
    public IReadOnlyList<KqlPart> Parts { get; }

    /// <summary>The line of the call of <see cref="Kql.Query"/>; the string starts at or after it.</summary>
    public SourceLocation Declared { get; }

    /// <summary>The KQL text that Sentinel receives: the shared functions it uses as <c>let</c> statements, then the query.</summary>
    /// <exception cref="InvalidOperationException">Two different functions share a name, or a function calls itself.</exception>
    public RenderedQuery Render() => rendered ??= QueryRenderer.Render(this);

    /// <inheritdoc/>
    public override string ToString() => Render().Text;
}
