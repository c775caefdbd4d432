using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>Numbers the values of one key column, from 0 in order of first appearance.</summary>
internal abstract class KeyColumn
{
    /// <summary>How many distinct values there are so far.</summary>
    public abstract int Count { get; }

    /// <summary>The number of null; -1 while no null came.</summary>
    public abstract int MissingNumber { get; }

    /// <summary>The number of each row's value; -1 where the value is unknown and <paramref name="isNew"/> is false.</summary>
    public abstract void Number(Vector values, Span<int> numbers, bool isNew);

    /// <summary>The distinct values, in the order of their numbers.</summary>
    public abstract Vector Values();

    public static KeyColumn For(KqlType type) => type switch
    {
        KqlType.Bool => new KeyColumn<bool, BitsValueNumbers<bool>>(new()),
        KqlType.Int => new KeyColumn<int, BitsValueNumbers<int>>(new()),
        KqlType.Long => new KeyColumn<long, BitsValueNumbers<long>>(new()),
        KqlType.Real => new KeyColumn<double, BitsValueNumbers<double>>(new()),
        KqlType.DateTime => new KeyColumn<DateTime, BitsValueNumbers<DateTime>>(new()),
        KqlType.TimeSpan => new KeyColumn<TimeSpan, BitsValueNumbers<TimeSpan>>(new()),
        KqlType.String => new KeyColumn<string, TextValueNumbers>(new()),
        _ => Scalar.Visit(type, new Maker()),
    };

    private sealed class Maker : IScalarVisitor<KeyColumn>
    {
        public KeyColumn Visit<T>()
            where T : notnull => new KeyColumn<T, AnyValueNumbers<T>>(new());
    }
}
