using System.Runtime.CompilerServices;
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
        // Columns are read one after the other, each for all batches: every batch keeps its results as long as it lives.
        ConditionalWeakTable<Batch, Vector[]> known = run.ExecuteOnce(this, () => new ConditionalWeakTable<Batch, Vector[]>());
        if (!known.TryGetValue(rows, out Vector[]? results))
            known.Add(rows, results = Compute(rows, run));
        return results;
    }

    private Vector[] Compute(Batch rows, Run run)
    {
        Vector[] values = [.. Arguments.Select(argument => argument.Evaluate(rows, run))];
        if (rows.Count == 0 || !Array.TrueForAll(values, value => value.IsConstant))
            return function.Invoke(Elements, values, rows.Count, run);
        Vector[] once = function.Invoke(Elements, [.. values.Select(value => value.Repeat(0, 1))], 1, run);
        return [.. once.Select(result => result.Repeat(0, rows.Count))];
    }
}
