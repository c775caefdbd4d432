using System.Text.RegularExpressions;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tables;

/// <summary>
/// The known tables that a query names, itself or through shared functions. Binding knows for certain; this is for content, which is described before
/// anything is bound. Names in texts and comments do not count.
/// </summary>
public static partial class TablesInQuery
{
    /// <summary>The tables, each once, by name (ordinal).</summary>
    public static IReadOnlyList<TableDefinition> Of(KqlQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        SortedDictionary<string, TableDefinition> tables = new(StringComparer.Ordinal);
        foreach (KqlPart.OfText part in FunctionClosure.Of(query).Select(function => function.Body).Append(query).SelectMany(body => body.Parts).OfType<KqlPart.OfText>())
        {
            foreach (Match word in Token().Matches(part.Text))
            {
                if (TableCatalog.Find(word.Value) is { } table)
                    tables[table.Name] = table;
            }
        }

        return [.. tables.Values];
    }

    [GeneratedRegex("""//[^\n]*|@"[^"]*"|@'[^']*'|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\w+""")]
    private static partial Regex Token();
}
