using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>One array sorted: <c>array_sort_asc(array [, nulls_last])</c>. Of several arrays the sorted ones are a tuple.</summary>
internal abstract class ArraySortFunction(bool isDescending) : PolymorphicFunction
{
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        // A second argument of type dynamic is a second array, not a truth value.
        if (arguments is not ([{ Type: KqlType.Dynamic }] or [{ Type: KqlType.Dynamic }, { Type: KqlType.Bool }]))
            return null;
        return new BoundFunction(KqlType.Dynamic, (vectors, count, _) => Sort(vectors, count));
    }

    private Vector<DynamicValue> Sort(Vector[] arguments, int count)
    {
        Vector<DynamicValue> arrays = (Vector<DynamicValue>)arguments[0];
        Vector<bool>? nullsLast = arguments.Length > 1 ? (Vector<bool>)arguments[1] : null;
        DynamicValue[] sorted = new DynamicValue[count];
        for (int row = 0; row < count; row++)
        {
            if (arrays[row].Array is not { } array)
                continue;
            bool endsInNulls = nullsLast is null || nullsLast.IsNull(row) || nullsLast[row];
            sorted[row] = ArrayOrder.Pick(array, ArrayOrder.Of(array, isDescending, endsInNulls));
        }

        return new(sorted);
    }
}

internal sealed class ArraySortAscending() : ArraySortFunction(isDescending: false)
{
    public override IReadOnlyList<string> Names => ["array_sort_asc"];
}

internal sealed class ArraySortDescending() : ArraySortFunction(isDescending: true)
{
    public override IReadOnlyList<string> Names => ["array_sort_desc"];
}
