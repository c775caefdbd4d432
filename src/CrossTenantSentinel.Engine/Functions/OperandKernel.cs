using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>Kernels that first convert their arguments.</summary>
internal static class OperandKernel
{
    /// <summary>A kernel for two operands of a common type; null when there is none.</summary>
    /// <param name="left">The left operand's type.</param>
    /// <param name="right">The right operand's type.</param>
    /// <param name="commonOf">The common type of two types; dynamic means that operands stay as they are.</param>
    /// <param name="make">The kernel for the common type and the types of the operands.</param>
    public static Kernel? Of(
        KqlType left, KqlType right, Func<KqlType, KqlType, KqlType?> commonOf, Func<KqlType, KqlType, KqlType, Kernel> make)
    {
        if (commonOf(left, right) is not { } common)
            return null;
        Kernel inner = make(common, left, right);
        return common == KqlType.Dynamic ? inner : Converting(inner, [left, right], common);
    }

    /// <summary>A kernel that converts all its arguments to one type before it calls the inner one.</summary>
    public static Kernel Converting(Kernel inner, IReadOnlyList<KqlType> from, KqlType to) =>
        Converting(inner, from, [.. Enumerable.Repeat(to, from.Count)]);

    /// <summary>A kernel that converts its arguments from some types to others before it calls the inner one.</summary>
    public static Kernel Converting(Kernel inner, IReadOnlyList<KqlType> from, IReadOnlyList<KqlType> to)
    {
        Kernel?[] conversions = new Kernel?[from.Count];
        for (int index = 0; index < conversions.Length; index++)
            conversions[index] = from[index] == to[index] ? null : WholeNumbers.KernelOf(from[index], to[index]);
        if (Array.TrueForAll(conversions, conversion => conversion is null))
            return inner;
        return (arguments, count, run) =>
        {
            Vector[] converted = new Vector[arguments.Length];
            for (int index = 0; index < converted.Length; index++)
                converted[index] = conversions[index] is { } convert ? Convert(convert, arguments[index], count, run) : arguments[index];
            return inner(converted, count, run);
        };
    }

    private static Vector Convert(Kernel convert, Vector argument, int count, Run run) => argument.IsConstant && count > 0
        ? convert([argument.Repeat(0, 1)], 1, run).Repeat(0, count)
        : convert([argument], count, run);
}
