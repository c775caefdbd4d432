using System.Security.Cryptography;
using System.Text;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>
/// Which part of a schema a text can name. What is said of a file need not be worked out again when another part of the schema changes.
/// </summary>
public sealed class SchemaScope
{
    private readonly KustoSchema schema;
    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> byWord;

    /// <summary>Indexes a schema.</summary>
    public SchemaScope(KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        this.schema = schema;
        foreach (TableSchema table in schema.Tables)
            Declare(table.Name, $"table {table.IsOpen} {string.Join(' ', table.Columns)}");
        foreach (WatchlistSchema watchlist in schema.Watchlists)
            Declare(watchlist.Alias, $"watchlist {string.Join(' ', watchlist.Columns)}");
        foreach (FunctionSchema function in schema.Functions)
        {
            Declare(function.Name, $"function ({function.Parameters}) {function.Body}");
            bodies[function.Name] = $"{function.Parameters} {function.Body}";
        }

        foreach (string function in schema.OpenFunctions)
            Declare(function, "function");
        byWord = declared.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The hash of the whole schema.</summary>
    public string Whole => SchemaFingerprint.Of(schema);

    /// <summary>
    /// The hash of what a text can name: whatever is called like one of its words, and what the functions among them name. Of the whole schema
    /// for a text that may read tables by wildcard.
    /// </summary>
    /// <param name="text">A query, or a document that holds queries.</param>
    public string FingerprintFor(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SortedSet<string> named = new(StringComparer.Ordinal);
        Queue<string> open = new([text]);
        while (open.TryDequeue(out string? next))
        {
            if (!AddWords(next, named, open))
                return Whole;
        }

        StringBuilder content = new();
        foreach (string name in named)
            content.Append(name).Append('\n').Append(declared[name]).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    /// <summary>False for a text that may read tables by wildcard.</summary>
    private bool AddWords(ReadOnlySpan<char> text, SortedSet<string> named, Queue<string> open)
    {
        int at = 0;
        while (at < text.Length)
        {
            // In JSON and quoted YAML a line of a query begins after \n: what follows is a word of its own. A letter written by its number hides words.
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                if (text[at + 1] is 'u' or 'U' or 'x')
                    return false;
                at += 2;
                continue;
            }

            if (!IsWordPart(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && IsWordPart(text[at]))
                at++;
            ReadOnlySpan<char> word = text[start..at];
            if (word is "search" or "find" || (word is "union" && IsFollowedByStar(text, at)) || IsWildcard(text, at))
                return false;
            if (byWord.TryGetValue(word, out string? name, out _) && named.Add(name) && bodies.TryGetValue(name, out string? body))
                open.Enqueue(body);
        }

        return true;
    }

    /// <summary>Names of watchlists may hold hyphens; splitting them at hyphens would miss them, joining words at hyphens only hides none that a query can name.</summary>
    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';

    private static bool IsFollowedByStar(ReadOnlySpan<char> text, int at) => text[at..].TrimStart() is ['*', ..];

    /// <summary>A word with a star right after it and no operand after that: <c>Device*</c>, but not <c>a*b</c>.</summary>
    private static bool IsWildcard(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == '*' && char.IsLetter(text[at - 1]) && (at + 1 == text.Length || text[at + 1] is ' ' or '\n' or '\r' or ',' or ')' or '\\' or '*');

    private void Declare(string name, string what) => declared[name] = declared.TryGetValue(name, out string? before) ? $"{before}\n{what}" : what;
}
