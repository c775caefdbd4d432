using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates;

/// <summary>All aggregate functions by name. There is no list to keep: the classes are found.</summary>
public static class AggregateLibrary
{
    private static readonly Aggregate[] All =
        [.. from type in typeof(AggregateLibrary).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(Aggregate)) && !type.IsAbstract
            select (Aggregate)Activator.CreateInstance(type, nonPublic: true)!];

    private static readonly FrozenDictionary<string, Aggregate> ByName = Index(aggregate => aggregate.Names);

    private static readonly FrozenDictionary<string, Aggregate> ByConditionalName = Index(aggregate => aggregate.ConditionalNames);

    /// <summary>The names of all functions, ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. ByName.Keys.Concat(ByConditionalName.Keys).Order(StringComparer.Ordinal)];

    /// <summary>Whether there is a function of that name.</summary>
    public static bool Has(string name) => ByName.ContainsKey(name) || ByConditionalName.ContainsKey(name);

    /// <summary>
    /// An aggregation with these arguments; null when no function of that name takes them. <c>sumif(x, p)</c> is <c>sum(x)</c> over the
    /// rows where <c>p</c> is true, and so is every other variant with a predicate.
    /// </summary>
    public static Aggregation? Call(string name, params IReadOnlyList<Expression> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (ByName.TryGetValue(name, out Aggregate? aggregate))
            return aggregate.Bind(name, arguments) is { } bound ? new Aggregation(bound, arguments, null) : null;
        if (!ByConditionalName.TryGetValue(name, out aggregate))
            return null;
        int place = aggregate.PredicatePlace;
        if (place >= arguments.Count || arguments[place].Type != KqlType.Bool)
            return null;
        Expression[] others = [.. arguments.Where((_, index) => index != place)];
        return aggregate.Bind(name, others) is { } conditional ? new Aggregation(conditional, others, arguments[place]) : null;
    }

    private static FrozenDictionary<string, Aggregate> Index(Func<Aggregate, IReadOnlyList<string>> namesOf) =>
        (from aggregate in All
         from name in namesOf(aggregate)
         select (name, aggregate))
        .ToFrozenDictionary(entry => entry.name, entry => entry.aggregate, StringComparer.Ordinal);
}
