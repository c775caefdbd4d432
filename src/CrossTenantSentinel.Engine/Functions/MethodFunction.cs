using System.Reflection;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Lifting;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>A method that works on one row, as a function that works on vectors.</summary>
internal sealed class MethodFunction
{
    private readonly MethodInfo method;
    private readonly ParameterInfo[] parameters;
    private readonly bool takesRun;
    private readonly KqlType? rest;
    private readonly bool isDeterministic;

    public MethodFunction(MethodInfo method, bool isDeterministic)
    {
        this.method = method;
        this.isDeterministic = isDeterministic;
        ParameterInfo[] all = method.GetParameters();
        takesRun = all.Length > 0 && all[0].ParameterType == typeof(Run);
        bool takesRest = all.Length > 0 && all[^1].IsDefined(typeof(ParamArrayAttribute));
        rest = takesRest ? StoredType.Of(all[^1].ParameterType.GetElementType()!) : null;
        parameters = all[(takesRun ? 1 : 0)..(takesRest ? ^1 : ^0)];
    }

    /// <summary>The sum of what the conversions of the arguments cost; null when the method does not take them.</summary>
    public int? CostFor(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < parameters.Length && !parameters[arguments.Count].IsOptional)
            return null;
        if (arguments.Count > parameters.Length && rest is null)
            return null;
        int sum = 0;
        for (int index = 0; index < arguments.Count; index++)
        {
            if (CostFor(index, arguments[index].Type) is not { } cost)
                return null;
            sum += cost;
        }

        return sum;
    }

    /// <summary>The function for arguments that <see cref="CostFor(IReadOnlyList{Expression})"/> accepts.</summary>
    public BoundFunction Bind(IReadOnlyList<Expression> arguments)
    {
        int count = Math.Max(arguments.Count, parameters.Length);
        Kernel?[] conversions = new Kernel?[count];
        Vector?[] defaults = new Vector?[count];
        for (int index = 0; index < count; index++)
        {
            if (index >= arguments.Count)
                defaults[index] = DefaultOf(parameters[index]);
            else if (arguments[index].Type is { } type && type != TypeAt(index))
                conversions[index] = Conversions.KernelOf(type, TypeAt(index));
        }

        Lift lift = Lift.Of(method, takesRun, rest is null ? null : count - parameters.Length);
        return new BoundFunction(StoredType.Of(method.ReturnType), Prepared(new DictionaryLift(lift, isDeterministic), conversions, defaults))
        {
            IsDeterministic = isDeterministic,
        };
    }

    private static Kernel Prepared(DictionaryLift lift, Kernel?[] conversions, Vector?[] defaults)
    {
        if (Array.TrueForAll(conversions, conversion => conversion is null) && Array.TrueForAll(defaults, value => value is null))
            return lift.Apply;
        return (arguments, count, run) =>
        {
            Vector[] prepared = new Vector[conversions.Length];
            for (int index = 0; index < prepared.Length; index++)
            {
                if (defaults[index] is { } value)
                    prepared[index] = value.Repeat(0, count);
                else if (conversions[index] is not { } convert)
                    prepared[index] = arguments[index];
                else if (arguments[index].IsConstant)
                    prepared[index] = convert([arguments[index].Repeat(0, 1)], 1, run).Repeat(0, count);
                else
                    prepared[index] = convert([arguments[index]], count, run);
            }

            return lift.Apply(prepared, count, run);
        };
    }

    private KqlType TypeAt(int index) => index < parameters.Length ? StoredType.Of(parameters[index].ParameterType) : rest!.Value;

    private int? CostFor(int index, KqlType type)
    {
        KqlType wanted = TypeAt(index);
        bool takesAnything = wanted == KqlType.String && index < parameters.Length && parameters[index].IsDefined(typeof(AsTextAttribute));
        return Conversions.ImplicitCost(type, wanted) ?? (takesAnything ? 9 : null);
    }

    private static Vector DefaultOf(ParameterInfo parameter)
    {
        VectorBuilder builder = VectorBuilder.For(StoredType.Of(parameter.ParameterType), 1);
        builder.AppendObject(parameter.HasDefaultValue && parameter.ParameterType != typeof(Values.DynamicValue) ? parameter.DefaultValue : null);
        return builder.BuildVector();
    }
}
