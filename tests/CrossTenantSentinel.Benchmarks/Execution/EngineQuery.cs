namespace CrossTenantSentinel.Benchmarks.Execution;

/// <summary>A query whose execution is measured.</summary>
/// <param name="Name">What it is, as the table says it.</param>
/// <param name="Text">The query.</param>
internal sealed record EngineQuery(string Name, string Text)
{
    /// <summary>The shapes that detections are made of.</summary>
    public static IReadOnlyList<EngineQuery> All { get; } =
    [
        new("filter and count", """SigninLogs | where ResultType == "0" and AppDisplayName has "Azure" | count"""),
        new("summarize with make_set, min, max by two keys", "SigninLogs | summarize make_set(IPAddress, 100), min(TimeGenerated), max(TimeGenerated) by UserPrincipalName, ResourceTenantId"),
        new("arg_max by key", "SigninLogs | summarize arg_max(TimeGenerated, IPAddress, AppDisplayName) by UserPrincipalName"),
        new(
            "leftanti join of two aggregates",
            """
            SigninLogs | where ResultType == "0" | summarize count() by UserPrincipalName, IPAddress
            | join kind=leftanti (SigninLogs | where ResultType == "50126" | summarize count() by UserPrincipalName, IPAddress) on UserPrincipalName, IPAddress
            """),
        new("bin 1h with dcount and count", "SigninLogs | summarize dcount(UserPrincipalName), count() by bin(TimeGenerated, 1h)"),
        new(
            "split + extract + top 10",
            """
            SigninLogs | extend Domain = tostring(split(UserPrincipalName, "@")[1]), Version = extract(@"Chrome/(\d+)", 1, UserAgent)
            | summarize Count = count() by Domain, Version | top 10 by Count
            """),
    ];
}
