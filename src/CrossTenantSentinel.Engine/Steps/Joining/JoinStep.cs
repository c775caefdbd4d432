using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Joining;

/// <summary>
/// Rows of two inputs with equal keys side by side: <c>join</c> and <c>lookup</c>. One input is kept and found by key, the other passes by.
/// </summary>
/// <param name="Left">The left rows.</param>
/// <param name="Right">The right rows.</param>
/// <param name="Columns">The left columns, then the right ones under names of their own; those of one side only for semi and anti joins.</param>
/// <param name="Kind">Which rows it gives.</param>
/// <param name="LeftKeys">Expressions over the left rows.</param>
/// <param name="RightKeys">As many expressions over the right rows, of the same types; not dynamic.</param>
public sealed record JoinStep(
    PlanStep Left,
    PlanStep Right,
    IReadOnlyList<Column> Columns,
    JoinKind Kind,
    IReadOnlyList<Expression> LeftKeys,
    IReadOnlyList<Expression> RightKeys) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Left, Right];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run) => Kind switch
    {
        JoinKind.LeftSemi or JoinKind.LeftAnti => Existing(Left, LeftKeys, new BuiltSide(Right, RightKeys, run), run),
        JoinKind.RightSemi or JoinKind.RightAnti => Existing(Right, RightKeys, new BuiltSide(Left, LeftKeys, run), run),
        JoinKind.RightOuter => Pairs(Right, RightKeys, new BuiltSide(Left, LeftKeys, run), run),
        _ => Pairs(Left, LeftKeys, new BuiltSide(Right, RightKeys, run), run),
    };

    /// <summary>The streamed rows that have a match, or those that have none.</summary>
    private IEnumerable<Batch> Existing(PlanStep streamed, IReadOnlyList<Expression> keys, BuiltSide built, Run run)
    {
        bool wanted = Kind is JoinKind.LeftSemi or JoinKind.RightSemi;
        foreach (Batch batch in streamed.Run(run))
        {
            int[] found = built.Find(batch, keys, run);
            int[] rows = new int[found.Length];
            int count = 0;
            for (int row = 0; row < found.Length; row++)
            {
                if (found[row] >= 0 == wanted)
                    rows[count++] = row;
            }

            yield return count == rows.Length ? batch : batch.Select(rows[..count]);
        }
    }

    private IEnumerable<Batch> Pairs(PlanStep streamed, IReadOnlyList<Expression> keys, BuiltSide built, Run run)
    {
        bool[]? met = Kind is JoinKind.InnerUnique or JoinKind.FullOuter ? new bool[built.KeyCount] : null;
        bool keepsUnmatched = Kind is JoinKind.LeftOuter or JoinKind.RightOuter or JoinKind.FullOuter;
        foreach (Batch batch in streamed.Run(run))
        {
            int[] found = built.Find(batch, keys, run);
            if (met is not null)
                Meet(found, met);
            PairCursor cursor = new(found, built.Lists, keepsUnmatched);
            int room = Math.Clamp(batch.Count * 2, 64, Batch.Size);
            while (true)
            {
                int[] rows = new int[room], others = new int[room];
                int count = cursor.Next(rows, others);
                if (count == 0)
                    break;
                yield return Joined(batch, rows[..count], built.Rows, others[..count], cursor.HasUnmatched);
            }
        }

        if (Kind == JoinKind.FullOuter)
        {
            foreach (Batch rest in Unmet(built, met!))
                yield return rest;
        }
    }

    /// <summary>Remembers which keys were there. For innerunique, a row whose key was there before has no match any more.</summary>
    private void Meet(int[] found, bool[] met)
    {
        bool isUnique = Kind == JoinKind.InnerUnique;
        for (int row = 0; row < found.Length; row++)
        {
            if (found[row] < 0)
                continue;
            if (isUnique && met[found[row]])
                found[row] = AggregateState.NoGroup;
            else
                met[found[row]] = true;
        }
    }

    /// <summary>The right rows of a full outer join whose key never came.</summary>
    private IEnumerable<Batch> Unmet(BuiltSide built, bool[] met)
    {
        List<int> rest = [];
        for (int row = 0; row < built.Rows.Count; row++)
        {
            if (built.Keys[row] < 0 || !met[built.Keys[row]])
                rest.Add(row);
        }

        Batch left = Batch.Concatenate([], Left.Columns);
        for (int start = 0; start < rest.Count; start += Batch.Size)
        {
            int[] rows = [.. rest.Skip(start).Take(Batch.Size)];
            int[] none = new int[rows.Length];
            Array.Fill(none, -1);
            yield return Joined(built.Rows, rows, left, none, mayMiss: true, isSwapped: true);
        }
    }

    private Batch Joined(Batch streamed, int[] rows, Batch built, int[] others, bool mayMiss) =>
        Joined(streamed, rows, built, others, mayMiss, Kind == JoinKind.RightOuter);

    private static Batch Joined(Batch streamed, int[] rows, Batch built, int[] others, bool mayMiss, bool isSwapped)
    {
        int leftCount = isSwapped ? built.ColumnCount : streamed.ColumnCount;
        return Batch.Lazy(rows.Length, streamed.ColumnCount + built.ColumnCount, column =>
        {
            bool isLeft = column < leftCount;
            int place = isLeft ? column : column - leftCount;
            return isLeft != isSwapped ? streamed[place].Gather(rows)
                : mayMiss ? built[place].GatherOrNull(others)
                : built[place].Gather(others);
        });
    }
}
