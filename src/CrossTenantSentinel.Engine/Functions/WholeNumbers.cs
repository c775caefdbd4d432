using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>
/// Dynamic values as whole numbers where nobody asked for a conversion, as in <c>d.count + 1</c>, whose type is long. Decimals are not cut
/// off without being asked: the query fails, and says which conversion would tell what is meant.
/// </summary>
internal static class WholeNumbers
{
    /// <summary>Converts to a type as <c>to...</c> does, but for dynamic values with decimals to whole numbers.</summary>
    public static Kernel KernelOf(KqlType from, KqlType to)
    {
        Kernel convert = Conversions.KernelOf(from, to);
        if (from != KqlType.Dynamic || to is not (KqlType.Int or KqlType.Long))
            return convert;
        return (arguments, count, run) =>
        {
            Vector<DynamicValue> values = (Vector<DynamicValue>)arguments[0];
            for (int row = 0; row < count; row++)
                Check(values[row]);
            return convert(arguments, count, run);
        };
    }

    private static void Check(DynamicValue value)
    {
        bool isWhole = Comparison.DynamicOrdering.NumberIn(value) switch
        {
            double real => real == Math.Floor(real) || !double.IsFinite(real),
            decimal exact => exact == Math.Floor(exact),
            _ => true,
        };
        if (!isWhole)
        {
            throw RunFailureException.Because(
                $"The dynamic value {value} stands next to whole numbers: write todouble(...) or tolong(...) around it.");
        }
    }
}
