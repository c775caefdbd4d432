using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Items to test dynamic values with: texts are compared as texts, elements of arrays by kind and content.</summary>
internal sealed class DynamicItemSet() : ItemSet<DynamicValue>(EqualityComparer<DynamicValue>.Default)
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<DynamicValue> values = [];

    /// <inheritdoc/>
    public override bool Has(DynamicValue value) =>
        values.Contains(Normal(value)) || (texts.Count > 0 && texts.Contains(value.ToString()));

    /// <inheritdoc/>
    protected override void Add(DynamicValue item, KqlType type, Run run)
    {
        if (type == KqlType.Dynamic)
            values.Add(Normal(item));
        else if (item.Content is string or DateTime or TimeSpan or Guid)
            texts.Add(item.ToString());
        else
            values.Add(Normal(item));
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
