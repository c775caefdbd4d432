using System.Runtime.CompilerServices;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

/// <summary>A parameter that takes no null.</summary>
internal readonly struct Required<T>(Vector<T> vector) : IParameter<Required<T>, T>
{
    public static Required<T> From(Vector vector, Run run) => new((Vector<T>)vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int row, out T value)
    {
        value = vector[row];
        return !vector.IsNull(row);
    }
}

/// <summary>A parameter that takes null.</summary>
internal readonly struct Optional<T>(Vector<T> vector) : IParameter<Optional<T>, T?>
    where T : struct
{
    public static Optional<T> From(Vector vector, Run run) => new((Vector<T>)vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int row, out T? value)
    {
        value = vector.IsNull(row) ? null : vector[row];
        return true;
    }
}

/// <summary>The first parameter of a method that asks for the run.</summary>
internal readonly struct RunParameter(Run run) : IParameter<RunParameter, Run>
{
    public static RunParameter From(Vector vector, Run run) => new(run);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int row, out Run value)
    {
        value = run;
        return true;
    }
}
