using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Steps.Joining;
using CrossTenantSentinel.Queries;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrossTenantSentinel.Tests.Engine.Steps;

public sealed class JoinLaws
{
    private static readonly object?[] NoRow = [null, "", null];

    public static TheoryData<JoinKind> Kinds => [.. Enum.GetValues<JoinKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_join_by_one_key_gives_what_nested_loops_give(JoinKind kind) => Agrees(kind, [0]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_join_by_a_text_gives_what_nested_loops_give(JoinKind kind) => Agrees(kind, [1]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_join_by_two_keys_gives_what_nested_loops_give(JoinKind kind) => Agrees(kind, [0, 1]);

    private static void Agrees(JoinKind kind, int[] keys) =>
        Prop.ForAll(SampleTables.Rows, SampleTables.Rows, (left, right) =>
            SampleTables.IsSameMultiset(SampleTables.Run(Join(kind, keys, left, right)), Expected(kind, keys, left, right))).QuickCheckThrowOnFailure();

    private static JoinStep Join(JoinKind kind, int[] keys, object?[][] left, object?[][] right)
    {
        bool isOneSided = kind is JoinKind.LeftAnti or JoinKind.LeftSemi or JoinKind.RightAnti or JoinKind.RightSemi;
        IReadOnlyList<Column> columns = isOneSided ? SampleTables.Columns : [.. SampleTables.Columns, .. SampleTables.Columns];
        Expression[] expressions = [.. keys.Select(key => new ColumnExpression(key, SampleTables.Columns[key].Type))];
        return new JoinStep(SampleTables.Of(left), SampleTables.Of(right), columns, kind, expressions, expressions);
    }

    private static IEnumerable<object?[]> Expected(JoinKind kind, int[] keys, object?[][] left, object?[][] right)
    {
        bool Matches(object?[] one, object?[] other) => keys.All(key => one[key] is { } value && value.Equals(other[key]));
        object?[][] first = [.. left.Where((row, place) => !left.Take(place).Any(earlier => Matches(earlier, row)))];
        IEnumerable<object?[]> pairs =
            from one in kind == JoinKind.InnerUnique ? first : left
            from other in right
            where Matches(one, other)
            select (object?[])[.. one, .. other];
        IEnumerable<object?[]> leftAlone = left.Where(one => !right.Any(other => Matches(one, other)));
        IEnumerable<object?[]> rightAlone = right.Where(other => !left.Any(one => Matches(one, other)));
        IEnumerable<object?[]> leftRest = leftAlone.Select(one => (object?[])[.. one, .. NoRow]);
        IEnumerable<object?[]> rightRest = rightAlone.Select(other => (object?[])[.. NoRow, .. other]);
        return kind switch
        {
            JoinKind.Inner or JoinKind.InnerUnique => pairs,
            JoinKind.LeftOuter => pairs.Concat(leftRest),
            JoinKind.RightOuter => pairs.Concat(rightRest),
            JoinKind.FullOuter => pairs.Concat(leftRest).Concat(rightRest),
            JoinKind.LeftSemi => left.Except(leftAlone),
            JoinKind.RightSemi => right.Except(rightAlone),
            JoinKind.LeftAnti => leftAlone,
            _ => rightAlone,
        };
    }
}
