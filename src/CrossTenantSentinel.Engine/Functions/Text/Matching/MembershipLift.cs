using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions.Lifting;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Applies a membership test to vectors: the value first, then the items.</summary>
/// <typeparam name="T">The C# type of the value.</typeparam>
internal sealed class MembershipLift<T>(bool isNegated, bool ignoresCase) : Lift
    where T : notnull
{
    private readonly ConstantCache<ItemSet<T>> constant = new();

    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        Vector<T> values = (Vector<T>)arguments[0];
        bool[] found = new bool[count];
        if (count == 0)
            return new Vector<bool>(found);
        bool isConstant = arguments.Skip(1).All(argument => argument.IsConstant);
        ItemSet<T>? set = isConstant ? constant.For(arguments, 1, () => SetOf(arguments, 0, run)) : null;
        bool[]? nulls = null;
        for (int row = 0; row < count; row++)
        {
            ItemSet<T> items = set ?? SetOf(arguments, row, run);
            // Null equals no value; whether it equals null is unknown. A dynamic null equals the empty text, though.
            if (IsNull(values, row) && !(values[row] is DynamicValue value && items.Has((T)(object)value)))
            {
                found[row] = isNegated;
                if (items.HasNull)
                    (nulls ??= new bool[count])[row] = true;
            }
            else
            {
                found[row] = items.Has(values[row]) != isNegated;
            }
        }

        return new Vector<bool>(found, nulls);
    }

    private static bool IsNull(Vector<T> values, int row) =>
        values is Vector<DynamicValue> dynamics ? dynamics[row].IsNull : values.IsNull(row);

    private ItemSet<T> SetOf(Vector[] arguments, int row, Run run)
    {
        ItemSet<T> set = ItemSet.For<T>(ignoresCase);
        foreach (Vector argument in arguments.Skip(1))
            set.AddItems(argument, row, run);
        return set;
    }
}
