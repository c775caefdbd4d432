using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>Tables and functions that queries name and nobody declared. Opened in the schema, they let the rest of a query be checked.</summary>
/// <param name="Tables">Names at a place where a table stands, and patterns of names that none fits.</param>
/// <param name="Functions">Names that are called.</param>
public sealed record UndeclaredNames(IReadOnlySet<string> Tables, IReadOnlySet<string> Functions)
{
    /// <summary>No names.</summary>
    public static UndeclaredNames None { get; } = new(new HashSet<string>(), new HashSet<string>());

    /// <summary>Columns that declared tables get from their data, and the tables; none by default.</summary>
    public IReadOnlySet<(string Table, string Column)> Columns { get; init; } = new HashSet<(string, string)>();

    /// <summary>Whether there are any.</summary>
    public bool Any => Tables.Count + Functions.Count + Columns.Count > 0;

    /// <summary>
    /// The undeclared names of a query. One that differs from a declared name by a typing mistake is not among them: the query is wrong rather
    /// than the schema incomplete.
    /// </summary>
    /// <param name="query">The query, bound.</param>
    /// <param name="schema">What it was bound against.</param>
    public static UndeclaredNames In(BoundQuery query, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(schema);
        HashSet<string> tables = new(StringComparer.Ordinal);
        HashSet<string> functions = new(StringComparer.Ordinal);
        HashSet<(string Table, string Column)> columns = [];
        foreach (KustoDiagnostic diagnostic in query.Diagnostics.Where(UnknownName.IsUnknownName))
        {
            string name = NameAt(query, diagnostic);
            bool isCall = diagnostic.Code == "KS211";
            if (IsPattern(query, diagnostic))
                tables.Add(query.Text.Substring(diagnostic.Start, diagnostic.Length));
            else if (diagnostic.Code == "KS142" && !isCall)
                tables.UnionWith(PatternsOfCustomTables(query));
            if (DataColumns.IsName(name))
                columns.UnionWith(DataColumns.Of(name, query, schema));
            if (name.Length == 0 || (!isCall && !IsTable(query, diagnostic)) || IsTypingMistake(name, isCall, diagnostic, schema))
                continue;
            (isCall ? functions : tables).Add(name);
        }

        return new UndeclaredNames(tables, functions) { Columns = columns };
    }

    /// <summary>The schema in which the names exist, with columns and results that nobody knows; the same schema where there are none.</summary>
    public KustoSchema OpenIn(KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return !Any ? schema : schema with
        {
            Tables = [.. DataColumns.Add(Columns, schema.Tables), .. Tables.Order(StringComparer.Ordinal).Select(name => new TableSchema(name, []) { IsOpen = true })],
            OpenFunctions = [.. schema.OpenFunctions, .. Functions.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The names of both.</summary>
    public UndeclaredNames With(UndeclaredNames other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new UndeclaredNames(Tables.Union(other.Tables).ToHashSet(StringComparer.Ordinal), Functions.Union(other.Functions).ToHashSet(StringComparer.Ordinal))
        {
            Columns = Columns.Union(other.Columns).ToHashSet(),
        };
    }

    /// <summary>Whether a pattern stands there that no declared table fits: a table of the pattern's own name fits it, and lets the rest be checked.</summary>
    private static bool IsPattern(BoundQuery query, KustoDiagnostic diagnostic) =>
        query.Syntax.OfKind("WildcardedName").Any(node => node.Start == diagnostic.Start && node.Length == diagnostic.Length);

    /// <summary>Patterns of custom tables: which there are is never known as a whole, so that their columns stay open, too.</summary>
    private static IEnumerable<string> PatternsOfCustomTables(BoundQuery query) => query.Syntax.OfKind("WildcardedName")
        .Select(node => node.Text(query.Text))
        .Where(pattern => pattern.EndsWith("_CL", StringComparison.Ordinal) || pattern.EndsWith("_CL*", StringComparison.Ordinal));

    /// <summary>The name without brackets and quotes; empty for wildcards, which stand for no single table.</summary>
    private static string NameAt(BoundQuery query, KustoDiagnostic diagnostic)
    {
        string name = query.Text.Substring(diagnostic.Start, diagnostic.Length).Trim('[', ']', '\'', '"');
        return name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.') ? name : "";
    }

    /// <summary>Kusto says so of a name before a pipe; a name that is a statement by itself may be anything, and only a table makes sense.</summary>
    private static bool IsTable(BoundQuery query, KustoDiagnostic diagnostic)
    {
        if (diagnostic.Code == "KS204")
            return true;
        SyntaxNode? node = query.Syntax.All.FirstOrDefault(node => node.Kind == "NameReference" && node.Start == diagnostic.Start && node.Length == diagnostic.Length);
        return node is not null && query.Syntax.ParentOf(node)?.Kind is "ExpressionStatement" or "FunctionBody";
    }

    private static bool IsTypingMistake(string name, bool isCall, KustoDiagnostic diagnostic, KustoSchema schema)
    {
        IEnumerable<string> declared = isCall
            ? [.. schema.Functions.Select(function => function.Name), .. diagnostic.Candidates]
            : [.. schema.Tables.Select(table => table.Name), .. schema.Functions.Select(function => function.Name), .. diagnostic.Candidates];
        return NearestNames.AreLikelySame(name, declared);
    }
}
