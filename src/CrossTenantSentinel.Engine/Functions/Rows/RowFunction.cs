using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Rows;

/// <summary>A function that goes from row to row and begins anew where its last argument, of type bool, is true.</summary>
internal abstract class RowFunction(string name) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [name];

    /// <summary>The function over all rows.</summary>
    protected static BoundFunction Over(KqlType result, Kernel invoke) =>
        new(result, invoke) { IsDeterministic = false, NeedsAllRows = true };

    /// <summary>Whether the arguments are of these types, where the last one, of type bool, may be missing.</summary>
    protected static bool Are(IReadOnlyList<Expression> arguments, params ReadOnlySpan<KqlType> types)
    {
        if (arguments.Count != types.Length && arguments.Count != types.Length + 1)
            return false;
        for (int index = 0; index < types.Length; index++)
        {
            if (arguments[index].Type != types[index])
                return false;
        }

        return arguments.Count == types.Length || arguments[^1].Type == KqlType.Bool;
    }

    /// <summary>Where to begin anew: false where null, and for all rows when there is no such argument.</summary>
    protected readonly ref struct Restarts(Vector[] arguments, int place)
    {
        private readonly Vector<bool>? values = place < arguments.Length ? (Vector<bool>)arguments[place] : null;

        public bool this[int row] => values is not null && values[row] && !values.IsNull(row);
    }
}
