using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>When two cells count as the same: reals within one part in 10^9, property bags regardless of the order of their properties.</summary>
public static class CellComparison
{
    private const double Tolerance = 1e-9;

    /// <summary>Compares cells as <see cref="Engine.Vectors.Vector.ObjectAt"/> gives them.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (double one, double other) => AreClose(one, other),
        (DynamicValue one, DynamicValue other) => AreEqual(one.Content, other.Content),
        (long one, double other) => AreClose(one, other),
        (double one, long other) => AreClose(one, other),
        (DynamicArray one, DynamicArray other) => AreEqual(one, other),
        (DynamicBag one, DynamicBag other) => AreEqual(one, other),
        (DynamicValue one, _) when right is null => one.IsNull,
        (_, DynamicValue other) when left is null => other.IsNull,
        // Dynamic values that JSON has no form for are texts there.
        (DateTime or TimeSpan or Guid or decimal or double, string text) => IsTextOf(left, text),
        (string text, DateTime or TimeSpan or Guid or decimal or double) => IsTextOf(right, text),
        _ => Equals(left, right),
    };

    /// <summary>Short as in a cell of its own, or in full as inside JSON.</summary>
    private static bool IsTextOf(object? scalar, string text) => CellText.Of(scalar) == text || DynamicValue.From(scalar).ToString() == text;

    private static bool AreClose(double one, double other) =>
        one.Equals(other) || Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(other));

    private static bool AreEqual(DynamicArray one, DynamicArray other)
    {
        bool same = one.Count == other.Count;
        for (int index = 0; same && index < one.Count; index++)
            same = AreEqual(one[index].Content, other[index].Content);
        return same;
    }

    private static bool AreEqual(DynamicBag one, DynamicBag other) =>
        one.Count == other.Count && one.All(property => other.TryGet(property.Key, out DynamicValue value) && AreEqual(property.Value.Content, value.Content));
}
