using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace CrossTenantSentinel.Emit.Views;

/// <summary>
/// Turns view records into trees: each parameter of a record's primary constructor is a key, in order. So a view record reads like the
/// file it stands for, and there is no second place that says which keys a file has.
/// </summary>
internal static class ViewTree
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Member>> MembersByType = [];

    /// <summary>The tree of a view record.</summary>
    public static ViewNode.Mapping Of(object view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new ViewNode.Mapping([.. MembersByType.GetOrAdd(view.GetType(), MembersOf).Select(member => new ViewEntry(member.Key, NodeOf(member.Property.GetValue(view))))]);
    }

    /// <summary>The keys of a type of view record, in order, with the types of their values.</summary>
    public static IEnumerable<(string Name, Type Type)> KeysOf(Type view) =>
        MembersByType.GetOrAdd(view, MembersOf).Select(member => (member.Key, member.Property.PropertyType));

    private static ViewNode? NodeOf(object? value) => value switch
    {
        null => null,
        ViewNode node => node,
        string text => new ViewNode.Text(text),
        int number => new ViewNode.Number(number),
        bool flag => new ViewNode.Switch(flag),
        IEnumerable<NamedText> entries => new ViewNode.Mapping([.. entries.Select(entry => new ViewEntry(entry.Name, new ViewNode.Text(entry.Value)))]),
        IEnumerable items => new ViewNode.Sequence([.. items.Cast<object>().Select(item => NodeOf(item)!)]),
        _ => Of(value),
    };

    private static IReadOnlyList<Member> MembersOf(Type type) =>
    [
        .. type.GetConstructors().Single().GetParameters().Select(parameter => new Member(
            parameter.GetCustomAttribute<KeyAttribute>()?.Name ?? $"{char.ToLowerInvariant(parameter.Name![0])}{parameter.Name[1..]}",
            type.GetProperty(parameter.Name!)!)),
    ];

    private sealed record Member(string Key, PropertyInfo Property);
}
