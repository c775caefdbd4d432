using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Sorting;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrossTenantSentinel.Tests.Engine.Steps;

public sealed class SortLaws
{
    private static readonly Arbitrary<SortKey[]> Keys =
        (from keys in (from column in Gen.Choose(0, SampleTables.Columns.Count - 1)
                       from isDescending in Gen.Elements(true, false)
                       from areNullsFirst in Gen.Elements(true, false)
                       select new SortKey(new ColumnExpression(column, SampleTables.Columns[column].Type), isDescending, areNullsFirst)).NonEmptyListOf()
         select keys.ToArray()).ToArbitrary();

    [Fact]
    public void Sorting_gives_what_a_stable_sort_of_the_rows_gives() =>
        Prop.ForAll(SampleTables.Rows, Keys, (rows, keys) =>
            Texts(new SortStep(SampleTables.Of(rows), keys)).SequenceEqual(Sorted(rows, keys).Select(SampleTables.Text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Top_gives_what_sorting_and_taking_give() =>
        Prop.ForAll(SampleTables.Rows, Keys, Gen.Choose(0, 12).ToArbitrary(), (rows, keys, count) =>
            Texts(new TopStep(SampleTables.Of(rows), count, keys))
                .SequenceEqual(Texts(new TakeStep(new SortStep(SampleTables.Of(rows), keys), count)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Sorting_twice_is_sorting_once() =>
        Prop.ForAll(SampleTables.Rows, Keys, (rows, keys) =>
        {
            SortStep once = new(SampleTables.Of(rows), keys);
            return Texts(new SortStep(once, keys)).SequenceEqual(Texts(once));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_of_any_length_sort_by_their_characters()
    {
        string[] texts = [.. Enumerable.Range(0, 3000).Select(number => new string('a', number % 37) + (char)('a' + (number * 7 % 5)) + (number * 31 % 1000))];
        object?[][] rows = [.. texts.Select(text => new object?[] { 0L, text, null })];

        string[] sorted = [.. SampleTables.Run(new SortStep(SampleTables.Of(rows), [new SortKey(Column(1), false, true)])).Select(row => (string)row[1]!)];

        Assert.Equal(texts.Order(StringComparer.Ordinal), sorted);
    }

    private static ColumnExpression Column(int column) => new(column, SampleTables.Columns[column].Type);

    private static IEnumerable<string> Texts(PlanStep step) => SampleTables.Run(step).Select(SampleTables.Text);

    private static IEnumerable<object?[]> Sorted(object?[][] rows, SortKey[] keys)
    {
        IOrderedEnumerable<object?[]> sorted = rows.OrderBy(_ => 0);
        foreach (SortKey key in keys)
        {
            int column = ((ColumnExpression)key.Value).Position;
            sorted = sorted.ThenBy(row => key.AreNullsFirst ? Class(row[column]) : -Class(row[column]));
            Comparer<object?> order = Comparer<object?>.Create((left, right) => Class(left) < 2 || Class(right) < 2 ? 0 : Compare(left!, right!));
            sorted = key.IsDescending ? sorted.ThenByDescending(row => row[column], order) : sorted.ThenBy(row => row[column], order);
        }

        return sorted;
    }

    private static int Class(object? value) => value is null ? 0 : value is double.NaN ? 1 : 2;

    private static int Compare(object left, object right) =>
        left is string text ? string.CompareOrdinal(text, (string)right) : ((IComparable)left).CompareTo(right);
}
