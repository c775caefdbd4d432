namespace CrossTenantSentinel.Kql.Schema;

/// <summary>A function saved in the workspace.</summary>
/// <param name="Name">The name that queries call.</param>
/// <param name="Parameters">The parameters as KQL declares them, without parentheses, for example <c>id:string, lookback:timespan = 1d</c>.</param>
/// <param name="Body">The body as KQL text; it decides the result.</param>
public sealed record FunctionSchema(string Name, string Parameters, string Body);
