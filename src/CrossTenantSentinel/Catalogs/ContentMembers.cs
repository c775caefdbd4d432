using System.Reflection;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Catalogs;

/// <summary>Finds and reads the members of a pack that yield content.</summary>
internal static class ContentMembers
{
    /// <summary>Public static members whose type is content or a sequence of content.</summary>
    public static IEnumerable<MemberInfo> In(Assembly pack)
    {
        const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (Type type in pack.GetExportedTypes().Where(type => !type.ContainsGenericParameters))
        {
            foreach (PropertyInfo property in type.GetProperties(PublicStatic).Where(property => IsContent(property.PropertyType)))
                yield return property;
            foreach (MethodInfo method in type.GetMethods(PublicStatic).Where(method => IsContent(method.ReturnType) && TakesSettingsAtMost(method)))
                yield return method;
        }
    }

    /// <summary>Whether a member's type allows for content of a kind.</summary>
    public static bool MayYield(MemberInfo member, Type kind)
    {
        Type type = member is PropertyInfo property ? property.PropertyType : ((MethodInfo)member).ReturnType;
        return ItemTypes(type).Any(item => kind.IsAssignableFrom(item) || item.IsAssignableFrom(kind));
    }

    /// <summary>What a member yields.</summary>
    /// <exception cref="TargetInvocationException">The member threw.</exception>
    public static IEnumerable<ContentItem> Read(MemberInfo member, TenantSettings tenant)
    {
        object? value = member switch
        {
            PropertyInfo property => property.GetValue(null),
            MethodInfo method => method.Invoke(null, method.GetParameters().Length == 0 ? [] : [tenant]),
            _ => throw new ArgumentException("Not a content member.", nameof(member)),
        };
        return value as IEnumerable<ContentItem> ?? (value is ContentItem item ? [item] : []);
    }

    private static bool IsContent(Type type) =>
        typeof(ContentItem).IsAssignableFrom(type) || typeof(IEnumerable<ContentItem>).IsAssignableFrom(type);

    /// <summary>The type of content, or those of the elements of a sequence.</summary>
    private static IEnumerable<Type> ItemTypes(Type type) => typeof(ContentItem).IsAssignableFrom(type)
        ? [type]
        : type.GetInterfaces().Append(type).Where(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(sequence => sequence.GetGenericArguments()[0]);

    private static bool TakesSettingsAtMost(MethodInfo method) =>
        !method.IsSpecialName && method.GetParameters().All(parameter => parameter.ParameterType == typeof(TenantSettings)) && method.GetParameters().Length <= 1;
}
