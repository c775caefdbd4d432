using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Data;

/// <summary>A table that Microsoft no longer writes, or renamed.</summary>
public sealed class RetiredTable : QueryComparingCheck
{
    /// <summary>CTS3306.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3306",
        Title = "Retired table",
        Why = "No new rows arrive in it, or it is gone: the rule stays silent, or Sentinel refuses it.",
        Instead = "Read the table that took its place; its columns may differ.",
        Severity = FindingSeverity.Warning,
    };

    private const string Renamed = "the Defender tables were renamed in 2020";

    /// <summary>Retired tables, what took their place, and what happened; only what Microsoft's documentation states.</summary>
    private static readonly Dictionary<string, (string Successor, string What)> Retired = new(StringComparer.Ordinal)
    {
        ["ThreatIntelligenceIndicator"] = ("ThreatIntelIndicators", "Sentinel has written nothing to it since 31 August 2025, and retired it on 31 May 2026"),
        ["AADSignInEventsBeta"] = ("EntraIdSignInEvents", "Microsoft replaced it on 9 December 2025"),
        ["AADSpnSignInEventsBeta"] = ("EntraIdSpnSignInEvents", "Microsoft replaced it on 9 December 2025"),
        ["AppFileEvents"] = ("CloudAppEvents", "Microsoft removed it in 2021"),
        ["DeviceTvmSoftwareInventoryVulnerabilities"] = ("DeviceTvmSoftwareInventory and DeviceTvmSoftwareVulnerabilities", "Microsoft split it in 2021"),
        ["ProcessCreationEvents"] = ("DeviceProcessEvents", Renamed),
        ["NetworkCommunicationEvents"] = ("DeviceNetworkEvents", Renamed),
        ["FileCreationEvents"] = ("DeviceFileEvents", Renamed),
        ["RegistryEvents"] = ("DeviceRegistryEvents", Renamed),
        ["LogonEvents"] = ("DeviceLogonEvents", Renamed),
        ["ImageLoadEvents"] = ("DeviceImageLoadEvents", Renamed),
        ["MiscEvents"] = ("DeviceEvents", Renamed),
        ["MachineInfo"] = ("DeviceInfo", Renamed),
        ["MachineNetworkInfo"] = ("DeviceNetworkInfo", Renamed),
    };

    /// <summary>Whether a table is known to be retired.</summary>
    internal static bool IsRetired(string table) => Retired.ContainsKey(table);

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Bound.References
            .Where(reference => reference.Kind == SymbolKind.Table && IsRetired(reference.Name) && query.Writes(reference) && !IsOptional(reference, query) && !MeasuresTables(query))
            .DistinctBy(reference => reference.Name)
            .Select(reference => Fact(query.Owner, reference.Name, query.At(reference.Start, reference.Length)));
    }

    /// <summary>Whether it is read beside others by <c>union isfuzzy=true</c>, as queries do that bear both.</summary>
    private static bool IsOptional(SymbolReference reference, CheckedQuery query) => query.Syntax.OfKind("UnionOperator")
        .Any(union => union.Start <= reference.Start && reference.Start < union.End && union.Parameter(query.Text, "isfuzzy")?.Text(query.Text) == "true");

    /// <summary>Whether the query is about how much its tables hold, which tables of the past do as well.</summary>
    private static bool MeasuresTables(CheckedQuery query) => query.Bound.References.Any(reference =>
        reference is { Kind: SymbolKind.Column, Name: "_BilledSize" or "_IsBillable" } or { Kind: SymbolKind.Function, Name: "estimate_data_size" });

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (IGrouping<string, Fact> query in facts.GroupBy(fact => fact.Content, StringComparer.Ordinal))
        {
            Fact[] tables = [.. query];
            (string successor, string what) = Retired[tables[0].Value];
            string others = tables.Length == 1 ? "" : $" So are {string.Join(" and ", tables[1..].Select(fact => fact.Value))}.";
            yield return Kind.At(tables[0].At, $"{tables[0].Value} is retired: {what}.{others}", $"Read {successor}.") with { Content = query.Key, Cause = $"Table {tables[0].Value}" };
        }
    }
}
