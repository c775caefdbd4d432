using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Joining;
using CrossTenantSentinel.Queries;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrossTenantSentinel.Tests.Engine.Steps;

public sealed class RowLaws
{
    private static readonly Expression[] Predicates =
    [
        FunctionLibrary.Call(">", Column(0), ConstantExpression.Of(0L))!,
        FunctionLibrary.Call("==", Column(1), ConstantExpression.Of("a"))!,
        FunctionLibrary.Call("!=", Column(0), ConstantExpression.Of(1L))!,
        FunctionLibrary.Call("<", Column(2), ConstantExpression.Of(1.0))!,
    ];

    private static readonly Arbitrary<Expression> AnyPredicate = Gen.Elements(Predicates).ToArbitrary();

    [Fact]
    public void Filtering_twice_is_filtering_by_both_predicates() =>
        Prop.ForAll(SampleTables.Rows, AnyPredicate, AnyPredicate, (rows, first, second) =>
        {
            PlanStep twice = new FilterStep(new FilterStep(SampleTables.Of(rows), [first]), [second]);
            PlanStep both = new FilterStep(SampleTables.Of(rows), [FunctionLibrary.Call("and", first, second)!]);
            PlanStep listed = new FilterStep(SampleTables.Of(rows), [first, second]);
            string[] expected = [.. SampleTables.Run(twice).Select(SampleTables.Text)];
            return expected.SequenceEqual(SampleTables.Run(both).Select(SampleTables.Text))
                && expected.SequenceEqual(SampleTables.Run(listed).Select(SampleTables.Text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_does_not_change_a_summary() =>
        ShufflingChangesNothing(rows => new SummarizeStep(
            SampleTables.Of(rows),
            [SampleTables.Columns[0], SampleTables.Columns[1], new("count_", KqlType.Long)],
            [Column(0), Column(1)],
            [AggregateLibrary.Call("count")!]));

    [Fact]
    public void The_order_of_rows_does_not_change_the_distinct_ones() =>
        ShufflingChangesNothing(rows => new SummarizeStep(SampleTables.Of(rows), SampleTables.Columns, [Column(0), Column(1), Column(2)], []));

    [Theory]
    [InlineData(JoinKind.Inner)]
    [InlineData(JoinKind.LeftOuter)]
    [InlineData(JoinKind.RightOuter)]
    [InlineData(JoinKind.FullOuter)]
    [InlineData(JoinKind.LeftSemi)]
    [InlineData(JoinKind.RightAnti)]
    public void The_order_of_rows_does_not_change_a_join(JoinKind kind)
    {
        PlanStep other = SampleTables.Of([[1L, "a", 2.5], [1L, "b", null], [null, "a", 0.0], [2L, "", 1.0]]);
        bool isOneSided = kind is JoinKind.LeftSemi or JoinKind.RightAnti;
        IReadOnlyList<Column> columns = isOneSided ? SampleTables.Columns : [.. SampleTables.Columns, .. SampleTables.Columns];
        ShufflingChangesNothing(rows => new JoinStep(SampleTables.Of(rows), other, columns, kind, [Column(0)], [Column(0)]));
    }

    private static ColumnExpression Column(int column) => new(column, SampleTables.Columns[column].Type);

    private static void ShufflingChangesNothing(Func<object?[][], PlanStep> plan) =>
        Prop.ForAll(SampleTables.Rows, Gen.Choose(0, 1000).ToArbitrary(), (rows, seed) =>
        {
            object?[][] shuffled = [.. rows];
            new Random(seed).Shuffle(shuffled);
            return SampleTables.IsSameMultiset(SampleTables.Run(plan(rows)), SampleTables.Run(plan(shuffled)));
        }).QuickCheckThrowOnFailure();
}
