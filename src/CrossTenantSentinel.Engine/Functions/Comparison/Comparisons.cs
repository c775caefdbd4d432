using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Functions.Comparison;

internal readonly struct Equal : IComparison
{
    public static bool? WithOneNull => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(T left, T right) => Ordering.AreEqual(left, right);

    public static bool Holds(int? order) => order is 0;
}

internal readonly struct NotEqual : IComparison
{
    public static bool? WithOneNull => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(T left, T right) => !Ordering.AreEqual(left, right);

    public static bool Holds(int? order) => order is not 0;
}

internal readonly struct Less : IComparison
{
    public static bool? WithOneNull => null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(T left, T right) => Ordering.IsLess(left, right);

    public static bool Holds(int? order) => order is < 0;
}

internal readonly struct LessOrEqual : IComparison
{
    public static bool? WithOneNull => null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(T left, T right) => Ordering.IsLessOrEqual(left, right);

    public static bool Holds(int? order) => order is <= 0;
}

internal readonly struct Greater : IComparison
{
    public static bool? WithOneNull => null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(T left, T right) => Ordering.IsLess(right, left);

    public static bool Holds(int? order) => order is > 0;
}

internal readonly struct GreaterOrEqual : IComparison
{
    public static bool? WithOneNull => null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds<T>(T left, T right) => Ordering.IsLessOrEqual(right, left);

    public static bool Holds(int? order) => order is >= 0;
}
