using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A link or tab.</summary>
/// <param name="Node">The JSON object.</param>
/// <param name="Label">What the reader sees; null when missing.</param>
/// <param name="Target">What it does (<c>linkTarget</c>): <c>parameter</c>, <c>Url</c> and so on; null when missing.</param>
/// <param name="Cell">The parameter that it sets, or the address (<c>cellValue</c>); null when missing.</param>
/// <param name="Value">What it sets the parameter to (<c>subTarget</c>); null when missing.</param>
public sealed record StatedLink(MapNode Node, Stated? Label, Stated? Target, Stated? Cell, Stated? Value);
