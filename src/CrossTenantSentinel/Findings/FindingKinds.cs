using System.Reflection;

namespace CrossTenantSentinel.Findings;

/// <summary>Collects the kinds of findings that assemblies declare, for <c>cts explain</c> and the diagnostics reference.</summary>
public static class FindingKinds
{
    /// <summary>Every public static field or property of type <see cref="FindingKind"/>, ordered by code.</summary>
    /// <exception cref="InvalidOperationException">Two kinds share a code.</exception>
    public static IReadOnlyList<FindingKind> In(params IReadOnlyList<Assembly> assemblies)
    {
        List<FindingKind> kinds = [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters).SelectMany(KindsOf).OrderBy(kind => kind.Code, StringComparer.Ordinal)];
        FindingKind? twice = kinds.Zip(kinds.Skip(1)).FirstOrDefault(pair => pair.First.Code == pair.Second.Code).First;
        return twice is null ? kinds : throw new InvalidOperationException($"Two kinds of findings have the code {twice.Code}.");
    }

    private static IEnumerable<FindingKind> KindsOf(Type type)
    {
        const BindingFlags OwnStatics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<object?> values =
        [
            .. type.GetFields(OwnStatics).Where(field => field.FieldType == typeof(FindingKind)).Select(field => field.GetValue(null)),
            .. type.GetProperties(OwnStatics).Where(property => property.PropertyType == typeof(FindingKind)).Select(property => property.GetValue(null)),
        ];
        return values.OfType<FindingKind>();
    }
}
