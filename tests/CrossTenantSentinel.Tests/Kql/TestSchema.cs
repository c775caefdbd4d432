using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tests.Kql;

/// <summary>A small workspace that the contract's cases are written against.</summary>
public static class TestSchema
{
    public static KustoSchema Value { get; } = new(
        [
            Table("SigninLogs", "TimeGenerated:datetime", "UserPrincipalName:string", "ResultType:string", "DeviceDetail:dynamic"),
            Table("AuditLogs", "TimeGenerated:datetime", "OperationName:string", "UserPrincipalName:string", "_ResourceId:string"),
            Table("Devices_CL", "TimeGenerated:datetime", "Name:string") with { IsOpen = true },
        ],
        [new WatchlistSchema("Vips", ["Upn", "Team"])],
        [
            new FunctionSchema(
                "VipSignins",
                "lookback:timespan = 1d",
                "SigninLogs | where TimeGenerated > ago(lookback) | join kind=inner (_GetWatchlist('Vips')) on $left.UserPrincipalName == $right.Upn"),
            new FunctionSchema("Broken", "", "SigninLogs | where Nowhere == 1"),
            new FunctionSchema("Enriched", "since:datetime", "Enrich(starttime=since, pack=true) | where Level == 'high' | project Name, Level"),
        ])
    {
        OpenFunctions = ["Enrich"],
    };

    public static TableSchema Table(string name, params string[] columns) =>
        new(name, [.. columns.Select(column => column.Split(':')).Select(parts => new Column(parts[0], Type(parts[1])))]);

    private static KqlType Type(string name) => KqlTypes.TryParse(name, out KqlType type) ? type : throw new ArgumentException($"{name} is no type.");
}
