namespace CrossTenantSentinel.Versions;

/// <summary>A step of a query in canonical form.</summary>
/// <param name="Of">The variable that it belongs to, for example <c>$1</c>; empty for the query's result.</param>
/// <param name="Operator">Kusto's keyword; <c>source</c>, <c>value</c> or <c>function</c> for what is no operator.</param>
/// <param name="Text">The canonical text; long ones are cut, and a hash tells them apart.</param>
public sealed record QueryStep(string Of, string Operator, string Text);
