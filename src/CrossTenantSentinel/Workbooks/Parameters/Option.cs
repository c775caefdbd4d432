namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A value that can be picked.</summary>
/// <param name="Value">What a query receives.</param>
/// <param name="Label">What the reader sees.</param>
public sealed record Option(string Value, string Label);
