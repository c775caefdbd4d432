using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Rows;

/// <summary>
/// The value of another row, a number of rows away: <c>prev(value, offset, default)</c>. Null, or the default, where there is no such row.
/// </summary>
/// <param name="name">The name in queries.</param>
/// <param name="direction">-1 for rows before, 1 for rows after.</param>
internal abstract class NeighbourFunction(string name, int direction) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [name];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count is 0 or > 3 || (arguments.Count > 1 && arguments[1].Type is not (KqlType.Int or KqlType.Long)))
            return null;
        Kernel? offset = arguments.Count > 1 ? ConversionOf(arguments[1].Type, KqlType.Long) : null;
        Kernel? other = null;
        if (arguments.Count > 2 && (other = DefaultOf(arguments[2], arguments[0].Type)) is null)
            return null;
        return new BoundFunction(arguments[0].Type, (values, count, run) => Invoke(values, count, run, offset, other))
        {
            IsDeterministic = false,
            NeedsAllRows = true,
        };
    }

    private static Kernel ConversionOf(KqlType from, KqlType to) =>
        from == to ? static (arguments, _, _) => arguments[0] : Conversions.KernelOf(from, to);

    private Vector Invoke(Vector[] values, int count, Run run, Kernel? offset, Kernel? other)
    {
        Vector<long>? offsets = offset is null ? null : (Vector<long>)offset([values[1]], count, run);
        int[] rows = new int[count];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = RowAt(row, offsets is null ? 1 : OffsetAt(offsets, row), count);
        if (other is null)
            return values[0].GatherOrNull(rows);
        Vector defaults = other([values[2]], count, run);
        VectorBuilder builder = values[0].NewBuilder(count);
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row] >= 0)
                builder.AppendRow(values[0], rows[row]);
            else
                builder.AppendRow(defaults, row);
        }

        return builder.BuildVector();
    }

    private int RowAt(int row, long offset, int count)
    {
        if (offset >= count)
            return -1;
        long place = row + (direction * offset);
        return place < 0 || place >= count ? -1 : (int)place;
    }

    private long OffsetAt(Vector<long> offsets, int row) => offsets.IsNull(row) || offsets[row] < 0
        ? throw RunFailureException.Because($"The offset of {name}() must be 0 or more.")
        : offsets[row];

    /// <summary>The default as the value's type; null when it cannot be one without being asked for.</summary>
    private static Kernel? DefaultOf(Expression value, KqlType type)
    {
        if (value.Constant is { } constant && constant.IsNull(0))
            return (_, count, _) => ConstantExpression.Null(type).Constant.Repeat(0, count);
        // A literal is a long, so a column of type int needs the way back.
        return Conversions.ImplicitCost(value.Type, type) is not null || (value.Type, type) is (KqlType.Long, KqlType.Int)
            ? ConversionOf(value.Type, type)
            : null;
    }
}

/// <summary><c>prev</c>: rows before.</summary>
internal sealed class PreviousFunction() : NeighbourFunction("prev", -1);

/// <summary><c>next</c>: rows after.</summary>
internal sealed class NextFunction() : NeighbourFunction("next", 1);
