using System.Reflection;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>Applies a method that works on one row to vectors.</summary>
internal abstract class Lift
{
    private static readonly Type[] Shapes = [typeof(Lift0<,>), typeof(Lift1<,,,>), typeof(Lift2<,,,,,>), typeof(Lift3<,,,,,,,>), typeof(Lift4<,,,,,,,,,>), typeof(Lift5<,,,,,,,,,,,>), typeof(Lift6<,,,,,,,,,,,,,>)];

    /// <summary>The rows.</summary>
    public abstract Vector Apply(Vector[] arguments, int count, Run run);

    /// <param name="method">The method.</param>
    /// <param name="takesRun">Whether its first parameter is the run.</param>
    /// <param name="rest">How many arguments its last parameter takes, when that is <c>params</c>; otherwise null.</param>
    public static Lift Of(MethodInfo method, bool takesRun, int? rest)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        Type sink = SinkOf(method.ReturnType);
        if (rest is not null)
            return Variadic(method, parameters, sink);
        List<Type> arguments = [];
        foreach (Type parameter in parameters)
            arguments.AddRange([ReaderOf(parameter), parameter]);
        arguments.AddRange([sink, method.ReturnType]);
        Type lift = Shapes[parameters.Length].MakeGenericType([.. arguments]);
        return (Lift)(parameters.Length == 0 ? Activator.CreateInstance(lift, DelegateOf(method)) : Activator.CreateInstance(lift, DelegateOf(method), takesRun))!;
    }

    /// <summary>With an argument in front of the others where the method takes the run.</summary>
    private protected static Vector At(Vector[] arguments, int parameter, bool takesRun) =>
        !takesRun ? arguments[parameter] : parameter == 0 ? null! : arguments[parameter - 1];

    private static Lift Variadic(MethodInfo method, Type[] parameters, Type sink)
    {
        if (parameters.Length > 2)
            throw new NotSupportedException($"{method.Name}: params after more than one other parameter.");
        Type element = parameters[^1].GetElementType()!;
        Type lift = parameters.Length == 1
            ? typeof(VariadicLift<,,>).MakeGenericType(element, sink, method.ReturnType)
            : typeof(HeadedVariadicLift<,,,,>).MakeGenericType(ReaderOf(parameters[0]), parameters[0], element, sink, method.ReturnType);
        return (Lift)Activator.CreateInstance(lift, DelegateOf(method))!;
    }

    private static Delegate DelegateOf(MethodInfo method) => method.CreateDelegate(
        System.Linq.Expressions.Expression.GetFuncType([.. method.GetParameters().Select(parameter => parameter.ParameterType), method.ReturnType]));

    private static Type ReaderOf(Type parameter) => parameter == typeof(Run)
        ? typeof(RunParameter)
        : Nullable.GetUnderlyingType(parameter) is { } value ? typeof(Optional<>).MakeGenericType(value) : typeof(Required<>).MakeGenericType(parameter);

    private static Type SinkOf(Type result) => result == typeof(string)
        ? typeof(TextSink)
        : Nullable.GetUnderlyingType(result) is { } value ? typeof(NullableSink<>).MakeGenericType(value) : typeof(ValueSink<>).MakeGenericType(result);
}
