using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Checks.Data;

/// <summary>Required data connectors that are not those of the query's tables.</summary>
public sealed class ConnectorTables : QueryCheck
{
    /// <summary>CTS3305.</summary>
    public static readonly FindingKind Missing = new()
    {
        Code = "CTS3305",
        Title = "Table without required connector",
        Why = "Whoever installs the rule is told which connectors it needs, from its required data connectors alone: without this one, the rule runs on nothing.",
        Instead = "List the table as data type of its connector.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <summary>CTS3307.</summary>
    public static readonly FindingKind Unread = new()
    {
        Code = "CTS3307",
        Title = "Required data type that the query does not read",
        Why = "Whoever installs the rule is told that it needs the data, and it does not; or the query reads another table than it was meant to.",
        Instead = "Delete the data type, or correct its name: data types are named as their tables, with the same case.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Connectors: { Count: > 0 } connectors } || query.Bound.Tables.Count == 0 || connectors.Any(connector => connector.Id is { IsKnown: false } || connector.DataTypes?.Any(type => !type.IsKnown) == true))
            yield break;
        Stated[] stated = [.. connectors.SelectMany(connector => connector.DataTypes ?? [])];
        // A parser in the place of its tables is what Microsoft asks for where a query calls one.
        bool callsFunctions = query.Schema.Tables.Any(table => table.IsOpen && query.Bound.Tables.Contains(table.Name)) || query.Syntax.OfKind("FunctionCallExpression").Any(call => query.Schema.OpenFunctions.Contains(call.Children[0].Text(query.Text)))
            || query.Bound.References.Any(reference => reference.Kind == SymbolKind.UserFunction && query.Schema.Functions.Any(function => function.Name == reference.Name));
        HashSet<string> listed = [.. stated.Select(type => TableOf(type.Text))];
        if (!callsFunctions)
        {
            foreach (SymbolReference table in query.Bound.References.Where(reference => reference.Kind == SymbolKind.Table && query.Writes(reference)).DistinctBy(reference => reference.Name))
            {
                if (TableCatalog.Find(table.Name) is { ConnectorId: { } connector } && !listed.Contains(table.Name) && !listed.Contains(table.Name, StringComparer.OrdinalIgnoreCase))
                    yield return Missing.At(query.At(table.Start, table.Length), $"No required data connector lists {table.Name}.", $"Add it to the data types of {connector}.");
            }
        }

        HashSet<string> known = [.. query.Schema.Tables.Select(table => table.Name)];
        foreach (Stated type in stated)
        {
            string table = TableOf(type.Text);
            if (query.Bound.Tables.Contains(table, StringComparer.Ordinal))
                continue;
            string? nearest = known.Contains(table) ? null : NearestNames.Of(table, query.Bound.Tables) is [var best, ..] ? best : null;
            if (nearest is not null)
                yield return Unread.At(type.At, $"No table is called {table}.", $"The query reads {nearest}.");
            else if (known.Contains(table) && !callsFunctions)
                yield return Unread.At(type.At, $"The query does not read {table}.");
        }
    }

    /// <summary>The table of a data type such as <c>SecurityAlert (IPC)</c>.</summary>
    private static string TableOf(string dataType) => dataType.Split('(')[0].Trim();
}
