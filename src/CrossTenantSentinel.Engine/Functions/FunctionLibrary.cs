using System.Collections.Frozen;
using System.Reflection;
using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>All scalar functions and operators, by name. There is no list to keep: families and polymorphic functions are found.</summary>
public static class FunctionLibrary
{
    private static readonly FrozenDictionary<string, MethodFunction[]> Methods = FindMethods();

    private static readonly FrozenDictionary<string, PolymorphicFunction> Polymorphic = FindPolymorphic();

    /// <summary>The names of everything there is, ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. Methods.Keys.Concat(Polymorphic.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether there is a function of that name.</summary>
    public static bool Has(string name) => Methods.ContainsKey(name) || Polymorphic.ContainsKey(name);

    /// <summary>A call of a function with these arguments; null when there is none of that name that takes them.</summary>
    public static Expression? Call(string name, params IReadOnlyList<Expression> arguments) =>
        Bind(name, arguments) is { } bound ? new CallExpression(bound, arguments) : null;

    private static BoundFunction? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (Polymorphic.TryGetValue(name, out PolymorphicFunction? polymorphic) && polymorphic.Bind(arguments) is { } special)
            return special;
        if (!Methods.TryGetValue(name, out MethodFunction[]? overloads))
            return null;
        return overloads
            .Select(overload => (Overload: overload, Cost: overload.CostFor(arguments)))
            .Where(candidate => candidate.Cost is not null)
            .OrderBy(candidate => candidate.Cost)
            .FirstOrDefault() is { Overload: { } best } ? best.Bind(arguments) : null;
    }

    private static FrozenDictionary<string, MethodFunction[]> FindMethods() =>
        (from family in typeof(FunctionLibrary).Assembly.GetTypes()
         where family.IsDefined(typeof(ScalarFamilyAttribute), inherit: false)
         from method in family.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
         from name in method.GetCustomAttributes<ScalarFunctionAttribute>()
         group new MethodFunction(method, name.IsDeterministic) by name.Name)
        .ToFrozenDictionary(overloads => overloads.Key, overloads => overloads.ToArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, PolymorphicFunction> FindPolymorphic() =>
        (from type in typeof(FunctionLibrary).Assembly.GetTypes()
         where type.IsSubclassOf(typeof(PolymorphicFunction)) && !type.IsAbstract
         let function = (PolymorphicFunction)Activator.CreateInstance(type, nonPublic: true)!
         from name in function.Names
         select (name, function))
        .ToFrozenDictionary(entry => entry.name, entry => entry.function, StringComparer.Ordinal);
}
