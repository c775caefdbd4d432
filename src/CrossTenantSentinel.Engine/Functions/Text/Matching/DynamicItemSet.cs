using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions.Comparison;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Items to test dynamic values with, as <c>==</c> compares: with a scalar as a value of its type, with elements of arrays by kind.</summary>
internal sealed class DynamicItemSet() : ItemSet<DynamicValue>(EqualityComparer<DynamicValue>.Default)
{
    private readonly HashSet<DynamicValue> values = [];
    private readonly HashSet<DynamicValue> numbers = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly List<(DynamicValue Item, Func<DynamicValue, object?> Convert)> others = [];

    /// <inheritdoc/>
    public override bool Has(DynamicValue value)
    {
        if (values.Contains(Normal(value)) || (texts.Count > 0 && texts.Contains(value.ToString())))
            return true;
        if (numbers.Count > 0 && DynamicOrdering.NumberIn(value) is { } number && numbers.Contains(Normal(DynamicValue.From(number))))
            return true;
        foreach ((DynamicValue item, Func<DynamicValue, object?> convert) in others)
        {
            if (Equals(convert(value), item.Content))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    protected override void Add(DynamicValue item, KqlType type, Run run)
    {
        if (type == KqlType.Dynamic)
            values.Add(Normal(item));
        else if (type == KqlType.String)
            texts.Add(item.ToString());
        else if (type is KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal)
            numbers.Add(Normal(item));
        else
            others.Add((item, Conversion(type, run)));
    }

    private static Func<DynamicValue, object?> Conversion(KqlType type, Run run)
    {
        TextArgument conversion = TextArgument.Of(KqlType.Dynamic, type);
        return value => conversion.Of(Vector<DynamicValue>.Constant(value, 1), 1, run).ObjectAt(0);
    }

    /// <summary>Numbers are equal across types.</summary>
    private static DynamicValue Normal(DynamicValue value) => value.Content switch
    {
        double number when number == Math.Floor(number) && Math.Abs(number) < long.MaxValue => DynamicValue.Of((long)number),
        decimal number when number == decimal.Floor(number) && Math.Abs(number) < long.MaxValue => DynamicValue.Of((long)number),
        decimal number => DynamicValue.Of((double)number),
        _ => value,
    };
}
