using System.Runtime.CompilerServices;
using Kusto.Language;
using Kusto.Language.Parsing;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>
/// Most of the first answer is compiling Kusto.Language at start, half of it the tables of functions, half the parser: the parser's half is
/// done on another core meanwhile. Nothing depends on it.
/// </summary>
internal static class WarmUp
{
    private const string Typical = """
        let names = dynamic(["a"]);
        let recent = (span:timespan) { T | where Time > ago(span) and Name in~ (names) };
        recent(1d) | extend Code = iff(Number == 1, tostring(Bag.code), 'b'), Days = bin(Time, 1d)
        | summarize Count = count(), Names = make_set(Name, 10) by Code, Days
        | join kind=leftouter (U | project Code, Text = strcat(Text, "c")) on $left.Code == $right.Code
        | mv-expand Names | where Count > 1 or not(isempty(Text)) | project Code, Count | order by Count desc
        """;

    private static int begun;

    /// <summary>Starts it, once in a process.</summary>
    public static void Begin()
    {
        if (Interlocked.Exchange(ref begun, 1) == 0)
            _ = Task.Run(CompileParser);
    }

    private static void CompileParser()
    {
        try
        {
            NewGrammar(ParseOptions.Default);
            QueryParser.ParseQuery(Typical, ParseOptions.Default);
        }
        catch (MissingMethodException)
        {
            // Another version builds its grammar in another way; it does so when it is needed.
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern QueryGrammar NewGrammar(ParseOptions options);
}
