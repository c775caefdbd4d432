namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>The option "all".</summary>
/// <param name="Value">What a query receives when it is picked: a value that no option has; <c>*</c> by default.</param>
public sealed record AllOption(string Value = "*");
