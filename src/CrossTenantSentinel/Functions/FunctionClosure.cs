using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Functions;

/// <summary>The functions a query needs, directly or through other functions.</summary>
public static class FunctionClosure
{
    /// <summary>Each function once, after those it calls; in order of first use.</summary>
    /// <exception cref="InvalidOperationException">Two different functions share a name, or a function calls itself.</exception>
    public static IReadOnlyList<KqlFunction> Of(KqlQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<KqlFunction> ordered = [];
        Visit(query, ordered, []);
        return ordered;
    }

    private static void Visit(KqlQuery query, List<KqlFunction> ordered, List<string> path)
    {
        foreach (KqlPart.OfFunction part in query.Parts.OfType<KqlPart.OfFunction>())
        {
            KqlFunction function = part.Function;
            if (path.Contains(function.Name, StringComparer.Ordinal))
                throw new InvalidOperationException($"Function {function.Name} calls itself: {string.Join(" -> ", path)} -> {function.Name}.");

            KqlFunction? known = ordered.Find(other => string.Equals(other.Name, function.Name, StringComparison.Ordinal));
            if (known is null)
            {
                Visit(function.Body, ordered, [.. path, function.Name]);
                ordered.Add(function);
            }
            else if (!SameText(known, function))
            {
                throw new InvalidOperationException(
                    $"Two different functions are called {function.Name}: {Place(known)} and {Place(function)}. Rename one.");
            }
        }
    }

    private static bool SameText(KqlFunction left, KqlFunction right) =>
        left.Body.Declared == right.Body.Declared
            ? left.Body.Parts.SequenceEqual(right.Body.Parts, PartTextComparer.Instance) && left.Signature == right.Signature
            : left.Signature == right.Signature && left.Body.ToString() == right.Body.ToString();

    private static string Place(KqlFunction function) => $"{function.Declared.RelativeFile}({function.Declared.Line})";

    /// <summary>Compares parts by what they render to; functions by name, since their bodies are compared on their own.</summary>
    private sealed class PartTextComparer : IEqualityComparer<KqlPart>
    {
        public static readonly PartTextComparer Instance = new();

        public bool Equals(KqlPart? x, KqlPart? y) => (x, y) switch
        {
            (KqlPart.OfFunction left, KqlPart.OfFunction right) => left.Function.Name == right.Function.Name,
            _ => object.Equals(x, y),
        };

        public int GetHashCode(KqlPart part) => part is KqlPart.OfFunction function ? function.Function.Name.GetHashCode(StringComparison.Ordinal) : part.GetHashCode();
    }
}
