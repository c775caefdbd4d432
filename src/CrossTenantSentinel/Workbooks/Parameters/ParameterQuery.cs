using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A query that fills a parameter.</summary>
/// <param name="Query">The query.</param>
/// <param name="Time">Where its time range comes from.</param>
/// <param name="Resources">Which workspaces it reads.</param>
public sealed record ParameterQuery(KqlTemplate Query, TimeScope Time, ResourceScope Resources)
{
    /// <summary>The columns that the query of a choice must yield: what a query receives, and what the reader sees.</summary>
    public static IReadOnlyList<Column> OptionColumns { get; } = [new("value", KqlType.String), new("label", KqlType.String)];

    /// <summary>The column that the query of a text must yield.</summary>
    public static IReadOnlyList<Column> TextColumns { get; } = [new("value", KqlType.String)];
}
