using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Rows;

/// <summary><c>row_cumsum(term, restart)</c>: the sum up to each row. A null adds nothing.</summary>
internal sealed class RowCumulativeSumFunction() : RowFunction("row_cumsum")
{
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count == 0 || !Are(arguments, arguments[0].Type))
            return null;
        return arguments[0].Type switch
        {
            KqlType.Int => Over(KqlType.Int, (values, count, _) => Sums<int>(values, count)),
            KqlType.Long => Over(KqlType.Long, (values, count, _) => Sums<long>(values, count)),
            KqlType.Real => Over(KqlType.Real, (values, count, _) => Sums<double>(values, count)),
            KqlType.Decimal => Over(KqlType.Decimal, (values, count, _) => Decimals(values, count)),
            _ => null,
        };
    }

    private static Vector<decimal> Decimals(Vector[] values, int count)
    {
        try
        {
            return Sums<decimal>(values, count);
        }
        catch (OverflowException)
        {
            throw RunFailureException.Because("The sum of row_cumsum() is too large for a decimal.");
        }
    }

    private static Vector<T> Sums<T>(Vector[] values, int count)
        where T : struct, System.Numerics.INumber<T>
    {
        Vector<T> terms = (Vector<T>)values[0];
        T[] sums = new T[count];
        Restarts restarts = new(values, 1);
        T sum = T.Zero;
        for (int row = 0; row < sums.Length; row++)
        {
            if (restarts[row])
                sum = T.Zero;
            if (!terms.IsNull(row))
                sum += terms[row];
            sums[row] = sum;
        }

        return new(sums);
    }
}
