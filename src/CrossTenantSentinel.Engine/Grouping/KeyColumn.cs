using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>Numbers the values of one key column, from 0 in order of first appearance.</summary>
internal abstract class KeyColumn
{
    /// <summary>How many distinct values there are so far.</summary>
    public abstract int Count { get; }

    /// <summary>The number of each row's value; -1 where the value is unknown and <paramref name="isNew"/> is false.</summary>
    public abstract void Number(Vector values, int[] numbers, bool isNew);

    /// <summary>The distinct values, in the order of their numbers.</summary>
    public abstract Vector Values();

    public static KeyColumn For(KqlType type) => Scalar.Visit(type, new Maker());

    private sealed class Maker : IScalarVisitor<KeyColumn>
    {
        public KeyColumn Visit<T>()
            where T : notnull => new KeyColumn<T>();
    }
}
