using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>Several arrays in the order that sorts the first one; an array of another length gives null.</summary>
internal abstract class ArraySortTuple(bool isDescending) : TupleFunction
{
    public override IReadOnlyList<Column>? Bind(IReadOnlyList<Expression> arguments)
    {
        int arrays = arguments.TakeWhile(argument => argument.Type == KqlType.Dynamic).Count();
        bool hasNullsLast = arrays == arguments.Count - 1 && arguments[^1].Type == KqlType.Bool;
        if (arrays < 2 || (arrays != arguments.Count && !hasNullsLast))
            return null;
        return [.. Enumerable.Range(1, arrays).Select(place => new Column($"sorted{place}", KqlType.Dynamic))];
    }

    public override Vector[] Invoke(IReadOnlyList<Column> elements, Vector[] arguments, int count, Run run)
    {
        Vector<bool>? nullsLast = arguments.Length > elements.Count ? (Vector<bool>)arguments[^1] : null;
        DynamicValue[][] sorted = [.. elements.Select(_ => new DynamicValue[count])];
        for (int row = 0; row < count; row++)
        {
            if (((Vector<DynamicValue>)arguments[0])[row].Array is not { } first)
                continue;
            int[] order = ArrayOrder.Of(first, isDescending, nullsLast is null || nullsLast.IsNull(row) || nullsLast[row]);
            for (int place = 0; place < sorted.Length; place++)
            {
                if (((Vector<DynamicValue>)arguments[place])[row].Array is { } array && array.Count == order.Length)
                    sorted[place][row] = ArrayOrder.Pick(array, order);
            }
        }

        return [.. sorted.Select(values => new Vector<DynamicValue>(values))];
    }
}

internal sealed class ArraySortAscendingTuple() : ArraySortTuple(isDescending: false)
{
    public override IReadOnlyList<string> Names => ["array_sort_asc"];
}

internal sealed class ArraySortDescendingTuple() : ArraySortTuple(isDescending: true)
{
    public override IReadOnlyList<string> Names => ["array_sort_desc"];
}
