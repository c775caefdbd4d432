using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>A call of a function that returns several results. Its elements are expressions that share the work.</summary>
public sealed class TupleCall
{
    private readonly TupleFunction function;

    internal TupleCall(TupleFunction function, IReadOnlyList<Column> elements, IReadOnlyList<Expression> arguments)
    {
        this.function = function;
        Elements = elements;
        Arguments = arguments;
    }

    /// <summary>What the results are called and their types, in order; at least one.</summary>
    public IReadOnlyList<Column> Elements { get; }

    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<Expression> Arguments { get; }

    /// <summary>One of the results.</summary>
    public Expression Element(int index) => new TupleElementExpression(this, index);

    internal Vector[] Evaluate(Batch rows, Run run)
    {
        Latest latest = run.ExecuteOnce(this, () => new Latest());
        if (!ReferenceEquals(latest.Rows, rows))
        {
            latest.Results = Compute(rows, run);
            latest.Rows = rows;
        }

        return latest.Results;
    }

    private Vector[] Compute(Batch rows, Run run)
    {
        Vector[] values = [.. Arguments.Select(argument => argument.Evaluate(rows, run))];
        if (rows.Count == 0 || !Array.TrueForAll(values, value => value.IsConstant))
            return function.Invoke(Elements, values, rows.Count, run);
        Vector[] once = function.Invoke(Elements, [.. values.Select(value => value.Repeat(0, 1))], 1, run);
        return [.. once.Select(result => result.Repeat(0, rows.Count))];
    }

    private sealed class Latest
    {
        public Batch? Rows { get; set; }

        public Vector[] Results { get; set; } = [];
    }
}
