using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>All aggregate functions by name. There is no list to keep: the classes are found.</summary>
public static class AggregateLibrary
{
    private static readonly FrozenDictionary<string, Aggregate> ByName =
        (from type in typeof(AggregateLibrary).Assembly.GetTypes()
         where type.IsSubclassOf(typeof(Aggregate)) && !type.IsAbstract
         let aggregate = (Aggregate)Activator.CreateInstance(type, nonPublic: true)!
         from name in aggregate.Names
         select (name, aggregate))
        .ToFrozenDictionary(entry => entry.name, entry => entry.aggregate, StringComparer.Ordinal);

    /// <summary>The names of all functions, without their variants in <c>if</c>, ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether there is a function of that name, or the one it is a variant of.</summary>
    public static bool Has(string name) => ByName.ContainsKey(name) || BaseOf(name) is not null;

    /// <summary>
    /// An aggregation with these arguments; null when no function of that name takes them. <c>sumif(x, p)</c> is <c>sum(x)</c> over the rows
    /// where <c>p</c> is true, and so is every function whose name ends in <c>if</c> or <c>_if</c>; the predicate is the argument after the
    /// function's first ones.
    /// </summary>
    public static Aggregation? Call(string name, params IReadOnlyList<Expression> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (ByName.TryGetValue(name, out Aggregate? aggregate))
            return aggregate.Bind(arguments) is { } bound ? new Aggregation(bound, arguments, null) : null;
        if (BaseOf(name) is not { } of)
            return null;
        // countif(p), sumif(x, p), make_set_if(x, p, size), percentileif and the like: the predicate follows the value.
        for (int place = 0; place < arguments.Count; place++)
        {
            if (arguments[place].Type != KqlType.Bool || (place == 0) != (of.Names[0] == "count"))
                continue;
            Expression[] others = [.. arguments.Where((_, index) => index != place)];
            if (of.Bind(others) is { } bound)
                return new Aggregation(bound, others, arguments[place]);
        }

        return null;
    }

    private static Aggregate? BaseOf(string name) =>
        name.EndsWith("_if", StringComparison.Ordinal) && ByName.TryGetValue(name[..^3], out Aggregate? underlined) ? underlined
        : name.EndsWith("if", StringComparison.Ordinal) && ByName.TryGetValue(name[..^2], out Aggregate? plain) ? plain
        : null;
}
