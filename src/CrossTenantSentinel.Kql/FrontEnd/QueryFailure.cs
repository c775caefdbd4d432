using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>The ways in which Kusto.Language can fail on a query, whichever distribution serves it.</summary>
internal static class QueryFailure
{
    public static readonly FindingKind QueryCrash = new()
    {
        Code = "CTS0013",
        Title = "Kusto.Language failed on a query",
        Why = "The query could not be checked. Its text is valid or not: nobody knows, so it is not emitted.",
        Instead = "Simplify the query that the message shows; other queries are not affected. If the query is an ordinary one, report it.",
    };

    public static readonly FindingKind NoAnswer = new()
    {
        Code = "CTS0014",
        Title = "Kusto.Language did not answer in time",
        Why = "Some queries, for example with thousands of nested parentheses, keep the analysis busy for minutes. It was given up; other queries are not affected.",
        Instead = "Simplify the query that the message shows. If every query fails so, the machine is overloaded or Node.js can not start.",
    };

    public static FrontEndFailure Crashed(string query, string reason) =>
        new(QueryCrash, $"Kusto.Language failed on the query `{Excerpt(query)}`: {reason}");

    public static FrontEndFailure TimedOut(string query, TimeSpan timeout) =>
        new(NoAnswer, $"Kusto.Language did not answer within {timeout.TotalSeconds:0.###} s on the query `{Excerpt(query)}`. {NoAnswer.Instead}");

    public static FrontEndFailure SchemaRefused(string reason) => new(QueryCrash, $"Kusto.Language failed on the schema: {reason}");

    /// <summary>Enough of the query to recognise it, on one line.</summary>
    private static string Excerpt(string query)
    {
        const int Most = 160;
        string line = string.Join(' ', query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, Most), "...");
    }
}
