using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>All functions that return several results, by name.</summary>
public static class TupleLibrary
{
    private static readonly FrozenDictionary<string, TupleFunction> Functions =
        (from type in typeof(TupleLibrary).Assembly.GetTypes()
         where type.IsSubclassOf(typeof(TupleFunction)) && !type.IsAbstract
         let function = (TupleFunction)Activator.CreateInstance(type, nonPublic: true)!
         from name in function.Names
         select (name, function))
        .ToFrozenDictionary(entry => entry.name, entry => entry.function, StringComparer.Ordinal);

    /// <summary>The names of everything there is, ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. Functions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether there is such a function of that name.</summary>
    public static bool Has(string name) => Functions.ContainsKey(name);

    /// <summary>A call of a function with these arguments; null when there is none of that name that takes them.</summary>
    public static TupleCall? Bind(string name, params IReadOnlyList<Expression> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (!Functions.TryGetValue(name, out TupleFunction? function))
            return null;
        return function.Bind(arguments) is { Count: > 0 } elements ? new TupleCall(function, elements, arguments) : null;
    }
}
