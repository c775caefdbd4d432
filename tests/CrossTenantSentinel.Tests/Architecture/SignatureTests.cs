using System.Reflection;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Architecture;

/// <summary>Kql is the only project that knows Kusto.Language, and tells nobody.</summary>
public class SignatureTests
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Public_signatures_of_Kql_name_our_own_types_and_the_class_library_only()
    {
        string[] foreign =
        [
            .. ProjectAssemblies.Load(ProjectAssemblies.Kql).GetExportedTypes()
                .SelectMany(SignatureTypes)
                .Select(type => type.Assembly.GetName().Name!)
                .Distinct()
                .Where(name => !name.StartsWith(ProjectAssemblies.Vocabulary, StringComparison.Ordinal) && !name.StartsWith("System.", StringComparison.Ordinal)),
        ];

        foreign.ShouldBeEmpty();
    }

    private static IEnumerable<Type> SignatureTypes(Type type)
    {
        IEnumerable<Type?> direct =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Visible).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType),
            .. type.GetMethods(Visible).Where(IsVisible).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
            .. type.GetConstructors(Visible).Where(IsVisible).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)),
        ];
        return direct.OfType<Type>().SelectMany(Parts);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
