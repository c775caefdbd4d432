using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary>A column of instants, durations or whole numbers as numbers that can be counted with, and back.</summary>
internal sealed class Timeline
{
    private readonly PluginCall call;
    private readonly Run run;
    private readonly Vector values;

    /// <param name="call">The call.</param>
    /// <param name="input">The rows.</param>
    /// <param name="argument">Which argument names the column.</param>
    /// <param name="run">The run.</param>
    public Timeline(PluginCall call, Table input, int argument, Run run)
    {
        this.call = call;
        this.run = run;
        Column = call.Input[call.ColumnAt(argument)];
        values = input.Rows[call.ColumnAt(argument)];
        if (Column.Type is not (KqlType.DateTime or KqlType.TimeSpan or KqlType.Long or KqlType.Int))
            throw call.Wrong(argument, "a column of type datetime, timespan, long or int");
    }

    /// <summary>The column.</summary>
    public Column Column { get; }

    /// <summary>The number of a row; null for null.</summary>
    public long? At(int row) => NumberOf(values.ObjectAt(row));

    /// <summary>A place on the timeline, from an argument.</summary>
    public long Place(int argument) => Number(argument, Column.Type is KqlType.Int ? KqlType.Long : Column.Type);

    /// <summary>A distance on the timeline, from an argument.</summary>
    public long Distance(int argument) => Number(argument, Column.Type switch
    {
        KqlType.DateTime => KqlType.TimeSpan,
        KqlType.Int => KqlType.Long,
        KqlType type => type,
    });

    /// <summary>The bins that an argument asks for: a distance, or the text <c>week</c>, <c>month</c> or <c>year</c>.</summary>
    public Bins Bins(int argument, long origin)
    {
        if (call.ConstantAt(argument, run) is string calendar)
        {
            return Column.Type == KqlType.DateTime && CalendarBins.Of(calendar) is { } bins
                ? bins
                : throw call.Wrong(argument, "a duration, \"week\", \"month\" or \"year\"");
        }

        long size = Distance(argument);
        return size > 0 ? new EqualBins(origin, size) : throw call.Wrong(argument, "positive");
    }

    /// <summary>Numbers as a column of the timeline's type.</summary>
    public Vector ToVector(IReadOnlyList<long> numbers) => Column.Type switch
    {
        KqlType.DateTime => new Vector<DateTime>([.. numbers.Select(number => new DateTime(number, DateTimeKind.Utc))]),
        KqlType.TimeSpan => new Vector<TimeSpan>([.. numbers.Select(number => new TimeSpan(number))]),
        KqlType.Int => new Vector<int>([.. numbers.Select(number => (int)number)]),
        _ => new Vector<long>([.. numbers]),
    };

    /// <summary>The number of a value: ticks, or itself; null for null.</summary>
    public static long? NumberOf(object? value) => value switch
    {
        DateTime instant => instant.Ticks,
        TimeSpan duration => duration.Ticks,
        long number => number,
        int number => number,
        _ => null,
    };

    private long Number(int argument, KqlType wanted) => (call.ConstantAt(argument, run), wanted) switch
    {
        (DateTime instant, KqlType.DateTime) => instant.Ticks,
        (TimeSpan duration, KqlType.TimeSpan) => duration.Ticks,
        (long number, KqlType.Long) => number,
        (int number, KqlType.Long) => number,
        _ => throw call.Wrong(argument, $"a {wanted.Name()}, as the column {Column} asks for"),
    };
}
