using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;
using FsCheck;
using FsCheck.Fluent;

namespace CrossTenantSentinel.Tests.Engine;

/// <summary>Small tables of few distinct values, with nulls, and the means to run steps over them.</summary>
internal static class SampleTables
{
    public static readonly IReadOnlyList<Column> Columns = [new("k", KqlType.Long), new("s", KqlType.String), new("x", KqlType.Real)];

    private static readonly Gen<object?[]> Row =
        from number in Gen.Elements<object?>(null, -1L, 0L, 1L, 2L)
        from text in Gen.Elements<object?>("", "a", "A", "ab", "b")
        from real in Gen.Elements<object?>(null, double.NaN, double.NegativeInfinity, -0.5, 0.0, 2.5)
        select new[] { number, text, real };

    public static Arbitrary<object?[][]> Rows { get; } = Row.ArrayOf().Resize(24).ToArbitrary();

    /// <summary>The rows in batches of three, so that steps meet several.</summary>
    public static PlanStep Of(IEnumerable<object?[]> rows) => new SmallBatches(Table.Of(Columns, rows));

    public static object?[][] Run(PlanStep step)
    {
        Table result = new Run(new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc), new NoData(), RunLimits.Default).Execute(step);
        return [.. Enumerable.Range(0, result.Count).Select(row => result.RowAt(row).ToArray())];
    }

    /// <summary>The same rows, however often, in any order.</summary>
    public static bool IsSameMultiset(IEnumerable<object?[]> left, IEnumerable<object?[]> right) =>
        left.Select(Text).Order(StringComparer.Ordinal).SequenceEqual(right.Select(Text).Order(StringComparer.Ordinal));

    public static string Text(IEnumerable<object?> row) =>
        string.Join('|', row.Select(cell => FormattableString.Invariant($"{cell ?? "null"}:{cell?.GetType().Name}")));

    private sealed record SmallBatches(Table Rows) : PlanStep(Rows.Columns)
    {
        protected override IEnumerable<Batch> Produce(Run run)
        {
            for (int start = 0; start < Rows.Count; start += 3)
                yield return Rows.Rows.Slice(start, Math.Min(3, Rows.Count - start));
        }
    }

    private sealed class NoData : IDataSource
    {
        public Table Table(string name, IReadOnlyList<Column> columns) => throw new NotSupportedException();

        public Table Watchlist(string alias, IReadOnlyList<Column> columns) => throw new NotSupportedException();

        public string? External(string address) => null;
    }
}
