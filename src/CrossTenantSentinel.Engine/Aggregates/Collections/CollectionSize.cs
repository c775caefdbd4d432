using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Collections;

/// <summary>How many elements a list, set or bag keeps.</summary>
internal static class CollectionSize
{
    /// <summary>What the functions of today keep, and the most that any may ask for.</summary>
    public const int Most = 1_048_576;

    /// <summary>What the deprecated names keep by default.</summary>
    public const int Deprecated = 128;

    /// <summary>Whether the arguments are one value and, perhaps, a size.</summary>
    public static bool Fits(IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 || (arguments.Count == 2 && arguments[1].Type is KqlType.Int or KqlType.Long);

    /// <summary>The size that a query asks for, or the default of the function.</summary>
    /// <exception cref="RunFailureException">It is not positive.</exception>
    public static int Of(Vector[] arguments, int byDefault)
    {
        if (arguments.Length < 2 || arguments[1].Count == 0)
            return byDefault;
        return arguments[1].DynamicAt(0).Content is long size and > 0
            ? (int)Math.Min(size, Most)
            : throw RunFailureException.Because($"The size of a list or set is a positive number, not {arguments[1].DynamicAt(0)}.");
    }
}
