using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>A method whose only parameter is <c>params</c>. The array is used again for the next row.</summary>
internal sealed class VariadicLift<T, TSink, TResult>(Func<T[], TResult> method) : Lift
    where TSink : struct, ISink<TSink, TResult>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        TSink sink = TSink.Of(count);
        Rest<T> rest = new(arguments, 0);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (rest.TryRead(row))
                sink.Set(row, method(rest.Values));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

/// <summary>A method with one parameter before <c>params</c>. The array is used again for the next row.</summary>
internal sealed class HeadedVariadicLift<PA, A, T, TSink, TResult>(Func<A, T[], TResult> method) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA head = PA.From(arguments[0], run);
        TSink sink = TSink.Of(count);
        Rest<T> rest = new(arguments, 1);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (head.TryRead(row, out A first) && rest.TryRead(row))
                sink.Set(row, method(first, rest.Values));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

/// <summary>The arguments of a <c>params</c> parameter.</summary>
internal readonly struct Rest<T>
{
    private readonly Vector<T>[] vectors;

    public Rest(Vector[] arguments, int from)
    {
        vectors = [.. arguments[from..].Cast<Vector<T>>()];
        Values = new T[vectors.Length];
    }

    public T[] Values { get; }

    /// <summary>False when any is null.</summary>
    public bool TryRead(int row)
    {
        for (int index = 0; index < vectors.Length; index++)
        {
            if (vectors[index].IsNull(row))
                return false;
            Values[index] = vectors[index][row];
        }

        return true;
    }
}
