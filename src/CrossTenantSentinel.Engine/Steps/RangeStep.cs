using System.Numerics;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Evenly spaced values: <c>range</c>. Made as they are read, so that a range may be longer than memory.</summary>
/// <param name="Column">The only column: a number, an instant or a duration.</param>
/// <param name="First">The first value, of the column's type.</param>
/// <param name="Last">No value lies beyond it; of the column's type.</param>
/// <param name="Step">From each value to the next, not 0; of the column's type, for instants a duration.</param>
public sealed record RangeStep(Column Column, Expression First, Expression Last, Expression Step) : PlanStep([Column])
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch nothing = new(1);
        object[] bounds =
        [
            .. new[] { First, Last, Step }.Select(bound => bound.Evaluate(nothing, run).ObjectAt(0) ?? throw Failure("null")),
        ];
        return bounds switch
        {
            [int first, int last, int step] => Whole(first, last, step, static value => (int)value),
            [long first, long last, long step] => Whole(first, last, step, static value => value),
            [DateTime first, DateTime last, TimeSpan step] =>
                Whole(first.Ticks, last.Ticks, step.Ticks, static ticks => new DateTime(ticks, DateTimeKind.Utc)),
            [TimeSpan first, TimeSpan last, TimeSpan step] =>
                Whole(first.Ticks, last.Ticks, step.Ticks, static ticks => new TimeSpan(ticks)),
            [double first, double last, double step] => Fractional(first, last, step),
            [decimal first, decimal last, decimal step] => Fractional(first, last, step),
            _ => throw new InvalidOperationException($"A range from {First.Type} to {Last.Type} by {Step.Type}."),
        };
    }

    private static IEnumerable<Batch> Whole<T>(long first, long last, long step, Func<long, T> valueOf)
    {
        if (step == 0)
            throw Failure("0");
        // Counted beforehand: the value after the last one may be out of range.
        Int128 left = (((Int128)last - first) / step) + 1;
        if (step > 0 ? first > last : first < last)
            yield break;
        for (long next = first; left > 0; left -= Batch.Size)
        {
            T[] values = new T[(int)Int128.Min(left, Batch.Size)];
            for (int row = 0; row < values.Length; row++)
            {
                values[row] = valueOf(next);
                next = unchecked(next + step);
            }

            yield return new Batch(values.Length, new Vectors.Vector<T>(values));
        }
    }

    private static IEnumerable<Batch> Fractional<T>(T first, T last, T step)
        where T : struct, INumber<T>
    {
        if (T.IsZero(step) || T.IsNaN(step))
            throw Failure(T.IsZero(step) ? "0" : "no number");
        T next = first;
        bool isUpwards = step > T.Zero;
        List<T> values = [];
        for (bool isInside = true; isInside;)
        {
            values.Clear();
            while (values.Count < Batch.Size && (isInside = isInside && (isUpwards ? next <= last : next >= last)))
            {
                values.Add(next);
                isInside = TryAdd(ref next, step);
            }

            yield return new Batch(values.Count, new Vectors.Vector<T>([.. values]));
        }
    }

    /// <summary>False where a decimal ends.</summary>
    private static bool TryAdd<T>(ref T value, T step)
        where T : struct, INumber<T>
    {
        try
        {
            value += step;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static RunFailureException Failure(string what) =>
        RunFailureException.Because($"The bounds and the step of range cannot be null, and the step not 0: one is {what}.");
}
