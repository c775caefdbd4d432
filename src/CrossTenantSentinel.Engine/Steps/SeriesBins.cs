using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The bins of an axis, numbered along it.</summary>
internal abstract class SeriesBins
{
    /// <summary>The number of the first bin; null when each series begins with its own.</summary>
    public abstract long? First { get; }

    /// <summary>The number of the last bin; null when each series ends with its own.</summary>
    public abstract long? Last { get; }

    /// <summary>The number of the bin of a row; null when the row is outside the axis.</summary>
    public abstract long? NumberOf(Vector values, int row);

    /// <summary>The value of the axis at a bin.</summary>
    public abstract DynamicValue ValueAt(long number);

    /// <summary>The bins of an axis in a run.</summary>
    /// <exception cref="RunFailureException">A bound is null, or the step is not positive.</exception>
    public static SeriesBins Of(SeriesAxis axis, Run run)
    {
        Vector? from = Bound(axis.From, "start", run);
        Vector? to = Bound(axis.To, "end", run);
        Vector step = Bound(axis.Step, "step", run)!;
        return axis.Value.Type == KqlType.Real
            ? new RealBins(RealOf(from), RealOf(to), RealOf(step)!.Value, axis.IsInRange)
            : new WholeBins(axis.Value.Type, WholeOf(from), WholeOf(to), WholeOf(step)!.Value, axis.IsInRange);
    }

    private static Vector? Bound(Expression? expression, string name, Run run)
    {
        if (expression?.Evaluate(new Batch(1), run) is not { } vector)
            return null;
        return vector.IsNull(0) ? throw RunFailureException.Because($"The {name} of a series must not be null.") : vector;
    }

    private static double? RealOf(Vector? bound) => bound is null ? null : ((Vector<double>)bound)[0];

    private static long? WholeOf(Vector? bound) => bound is null ? null : WholeAt(bound, 0);

    private static long WholeAt(Vector vector, int row) => vector switch
    {
        Vector<DateTime> instants => instants[row].Ticks,
        Vector<TimeSpan> durations => durations[row].Ticks,
        _ => ((Vector<long>)vector)[row],
    };

    private static RunFailureException BadStep() => RunFailureException.Because("The step of a series must be positive.");

    private sealed class WholeBins : SeriesBins
    {
        private readonly KqlType type;
        private readonly long? from;
        private readonly long? to;
        private readonly long step;
        private readonly long origin;
        private readonly bool isInRange;

        public WholeBins(KqlType type, long? from, long? to, long step, bool isInRange)
        {
            if (step <= 0)
                throw BadStep();
            this.type = type;
            this.from = from;
            this.to = to;
            this.step = step;
            this.isInRange = isInRange;
            origin = isInRange ? 0 : from ?? 0;
            First = from is { } start ? BinOf(start) : null;
            Last = to is { } end ? BinOf(isInRange ? end : end - 1) : null;
        }

        public override long? First { get; }

        public override long? Last { get; }

        public override long? NumberOf(Vector values, int row)
        {
            if (values.IsNull(row))
                return null;
            long value = WholeAt(values, row);
            return value < from || value > to || (value == to && !isInRange) ? null : BinOf(value);
        }

        public override DynamicValue ValueAt(long number)
        {
            long value = origin + (number * step);
            return type switch
            {
                KqlType.DateTime => DynamicValue.Of(new DateTime(value, DateTimeKind.Utc)),
                KqlType.TimeSpan => DynamicValue.Of(new TimeSpan(value)),
                _ => DynamicValue.Of(value),
            };
        }

        private long BinOf(long value)
        {
            (long quotient, long rest) = Math.DivRem(value - origin, step);
            return rest < 0 ? quotient - 1 : quotient;
        }
    }

    private sealed class RealBins : SeriesBins
    {
        private readonly double? from;
        private readonly double? to;
        private readonly double step;
        private readonly double origin;
        private readonly bool isInRange;

        public RealBins(double? from, double? to, double step, bool isInRange)
        {
            if (!(step > 0) || !double.IsFinite(step) || !double.IsFinite(from ?? 0) || !double.IsFinite(to ?? 0))
                throw BadStep();
            this.from = from;
            this.to = to;
            this.step = step;
            this.isInRange = isInRange;
            origin = isInRange ? 0 : from ?? 0;
            First = from is { } start ? BinOf(start) : null;
            Last = to is { } end ? (isInRange ? BinOf(end) : (long)Math.Ceiling((end - origin) / step) - 1) : null;
        }

        public override long? First { get; }

        public override long? Last { get; }

        public override long? NumberOf(Vector values, int row)
        {
            double value = ((Vector<double>)values)[row];
            bool isOutside = values.IsNull(row) || !double.IsFinite(value) || value < from || value > to || (value == to && !isInRange);
            return isOutside ? null : BinOf(value);
        }

        public override DynamicValue ValueAt(long number) => DynamicValue.Of(origin + (number * step));

        private long BinOf(double value) => (long)Math.Floor((value - origin) / step);
    }
}
