using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Grouping;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Engine.Grouping;

/// <summary>Tables that change their form as they grow must not lose or double anything.</summary>
public sealed class GroupIndexTests
{
    private const int Rows = 8192;

    [Theory]
    [InlineData(3, 5)]
    [InlineData(40, 3000)]
    [InlineData(3000, 40)]
    [InlineData(2000, 2000)]
    [InlineData(1_000_000, 1_000_000)]
    public void Groups_are_numbered_in_order_of_appearance(int texts, int numbers)
    {
        GroupIndex index = new([KqlType.String, KqlType.Long, KqlType.Bool]);
        Dictionary<(string, long, bool), int> expected = [];
        for (int batch = 0; batch < 40; batch++)
        {
            (string Text, long Number, bool Truth)[] rows = [.. Enumerable.Range(batch * Rows, Rows).Select(row => Row(row, texts, numbers))];
            int[] groups = index.Number(
                [
                    new Vector<string>([.. rows.Select(row => row.Text)]),
                    new Vector<long>([.. rows.Select(row => row.Number)]),
                    new Vector<bool>([.. rows.Select(row => row.Truth)]),
                ],
                Rows);

            groups.ShouldBe(rows.Select(row => expected.TryGetValue(row, out int known) ? known : expected[row] = expected.Count));
        }

        index.Count.ShouldBe(expected.Count);
        IReadOnlyList<Vector> keys = index.KeyVectors();
        expected.Keys.ShouldBe(Enumerable.Range(0, index.Count).Select(group =>
            (((Vector<string>)keys[0])[group], ((Vector<long>)keys[1])[group], ((Vector<bool>)keys[2])[group])));
    }

    [Fact]
    public void Unknown_keys_are_not_found()
    {
        GroupIndex index = new([KqlType.String, KqlType.Long]);
        index.Number([new Vector<string>(["a", "b"]), new Vector<long>([1, 2])], 2).ShouldBe([0, 1]);

        index.Find([new Vector<string>(["a", "a", "c", "b"]), new Vector<long>([1, 2, 1, 2])], 4).ShouldBe([0, -1, -1, 1]);
        index.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(7, 100)]
    [InlineData(5000, 60_000)]
    [InlineData(300_000, 3)]
    public void Distinct_values_are_counted_whatever_their_number(int groups, int values)
    {
        DistinctValues distinct = new(KqlType.Long);
        HashSet<(int Group, long Value)> expected = [];
        for (int batch = 0; batch < 40; batch++)
        {
            (int Group, long Value)[] rows =
                [.. Enumerable.Range(batch * Rows, Rows).Select(row => ((int)Mixed(row, groups), Mixed(row + 1_000_003, values)))];
            distinct.Add([.. rows.Select(row => row.Group)], groups, new Vector<long>([.. rows.Select(row => row.Value)]));
            expected.UnionWith(rows);
        }

        long[] counts = distinct.Counts(groups);
        counts.Sum().ShouldBe(expected.Count);
        foreach (IGrouping<int, (int Group, long Value)> group in expected.GroupBy(pair => pair.Group))
            counts[group.Key].ShouldBe(group.Count());
    }

    private static (string Text, long Number, bool Truth) Row(int row, int texts, int numbers) =>
        ("text " + Mixed(row, texts), Mixed(row + 7, numbers) - 3, Mixed(row, 3) == 0);

    private static long Mixed(int row, int limit) => (long)(((ulong)row * 0x9E3779B97F4A7C15 ^ 0x94D049BB133111EB) >> 20) % limit;
}
