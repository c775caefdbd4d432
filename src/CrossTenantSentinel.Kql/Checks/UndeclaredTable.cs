using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Data;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A table or function that no schema, no file and no table record declares.</summary>
public sealed class UndeclaredTable : QueryComparingCheck
{
    /// <summary>CTS2006.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2006",
        Title = "Table or function that nobody declared",
        Why = "Whether it exists in the workspace, and which columns it has, cannot be told here: what queries do with its columns is not checked. Sentinel refuses a rule whose table does not exist.",
        Instead = "Give its columns with --schema FILE (the answer of the workspace's metadata API serves), or check it together with the parsers that define it.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        HashSet<string> tables = [.. query.Schema.Tables.Where(table => table.IsOpen).Select(table => table.Name)];
        HashSet<string> functions = [.. query.Schema.OpenFunctions];
        IEnumerable<Fact> read = query.Bound.References
            // That a table is retired is said elsewhere.
            .Where(reference => reference.Kind == SymbolKind.Table && tables.Contains(reference.Name) && !reference.Name.Contains('*', StringComparison.Ordinal) && !RetiredTable.IsRetired(reference.Name))
            .Select(reference => Fact(query.Owner, reference.Name, query.At(reference.Start, reference.Length), "Table"));
        // An open function is no function of the workspace to Kusto.Language, so it is not among the references.
        IEnumerable<Fact> called = functions.Count == 0 ? [] : query.Syntax.OfKind("FunctionCallExpression")
            .Select(call => call.Children[0])
            .Where(name => functions.Contains(name.Text(query.Text)))
            .Select(name => Fact(query.Owner, name.Text(query.Text), query.At(name), "Function"));
        return read.Concat(called).DistinctBy(fact => (fact.Value, fact.Detail));
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts) => facts
        .GroupBy(fact => (fact.Value, fact.Detail))
        .Select(same => Kind.At(same.First().At, Message(same.Key.Value, same.Key.Detail, same.Count())) with { Content = same.First().Content, Cause = $"{same.Key.Detail} {same.Key.Value}" });

    private static string Message(string name, string kind, int count) => count == 1
        ? $"{kind} {name} is declared nowhere."
        : $"{kind} {name} is declared nowhere; {count} queries use it.";
}
