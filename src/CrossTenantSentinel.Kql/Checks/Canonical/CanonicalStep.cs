namespace CrossTenantSentinel.Kql.Checks.Canonical;

/// <summary>A step of a pipeline in its canonical form.</summary>
/// <param name="Operator">
/// What it does: Kusto's keyword (<c>where</c>, <c>extend</c>, <c>mv-expand</c>, ...), <c>source</c> for what a pipeline starts with,
/// <c>value</c> for what is no table, <c>function</c> for what has parameters, <c>statement</c> for what is neither.
/// </param>
/// <param name="Text">Its canonical text, keyword included; for <c>where</c> the condition alone: each condition is a step of its own.</param>
public sealed record CanonicalStep(string Operator, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Operator == "where" ? $"where {Text}" : Text;
}
