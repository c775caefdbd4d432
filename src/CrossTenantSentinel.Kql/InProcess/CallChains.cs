using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>
/// How much text of stored functions can be bound while their callers are: a chain of calls is on the stack as a whole. Whatever word of a
/// text is a function's name counts as a call of it.
/// </summary>
internal sealed class CallChains
{
    private readonly Dictionary<string, FunctionSchema> functions;
    private readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);

    /// <summary>Functions whose names are no words, so that calls of them are not seen: counted always.</summary>
    private readonly int unseen;

    public CallChains(IReadOnlyList<FunctionSchema> functions)
    {
        this.functions = functions.Where(function => function.Name.All(IsWordPart)).DistinctBy(function => function.Name).ToDictionary(function => function.Name, StringComparer.Ordinal);
        unseen = functions.Where(function => !function.Name.All(IsWordPart)).Sum(function => function.Body.Length);
    }

    /// <summary>The text's length and that of the longest chain from it.</summary>
    public int LengthFrom(string text)
    {
        lock (lengths)
            return unseen + Chain(text);
    }

    private int Chain(string text)
    {
        int longest = 0;
        Dictionary<string, FunctionSchema>.AlternateLookup<ReadOnlySpan<char>> byName = functions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0; functions.Count > 0 && start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && IsWordPart(text[end]))
                end++;
            if (end > start && byName.TryGetValue(text.AsSpan(start, end - start), out FunctionSchema? called))
                longest = Math.Max(longest, LengthOf(called));
            start = end;
        }

        return text.Length + longest;
    }

    /// <summary>Functions that call each other in a circle count once, as Kusto.Language binds them.</summary>
    private int LengthOf(FunctionSchema function)
    {
        if (lengths.TryGetValue(function.Name, out int known))
            return known;
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        lengths[function.Name] = 0;
        return lengths[function.Name] = Chain(function.Body);
    }

    private static bool IsWordPart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
