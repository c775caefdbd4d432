using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Rows;

/// <summary><c>row_number(start, restart)</c>: counts rows, from 1 unless told.</summary>
internal sealed class RowNumberFunction() : RowFunction("row_number")
{
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count > 0 && !Are(arguments, KqlType.Long) && !Are(arguments, KqlType.Int))
            return null;
        return Over(KqlType.Long, (values, count, _) =>
        {
            long[] numbers = new long[count];
            Restarts restarts = new(values, 1);
            long next = 0;
            for (int row = 0; row < numbers.Length; row++)
            {
                if (row == 0 || restarts[row])
                    next = StartAt(values, row);
                numbers[row] = next++;
            }

            return new Vector<long>(numbers);
        });
    }

    private static long StartAt(Vector[] values, int row) => values switch
    {
        [Vector<long> starts, ..] when !starts.IsNull(row) => starts[row],
        [Vector<int> starts, ..] when !starts.IsNull(row) => starts[row],
        _ => 1,
    };
}
