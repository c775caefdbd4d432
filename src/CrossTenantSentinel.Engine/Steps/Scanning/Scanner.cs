using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Scanning;

/// <summary>
/// Goes over the rows once. The sequence that a stage holds is the rows that matched it and the stages before it; a row that matches a stage
/// whose predecessor holds a sequence takes that over, otherwise it goes on with the stage's own.
/// </summary>
internal sealed class Scanner
{
    private readonly Batch rows;
    private readonly IReadOnlyList<ScanStage> stages;
    private readonly Vector[] defaults;
    private readonly Run run;
    private readonly Vector[] missing;
    private readonly Vector<bool>?[] known;
    private readonly MatchedRow[]?[] sequences;
    private readonly MatchedRow?[] held;
    private readonly List<MatchedRow> given = [];
    private long nextMatch;

    public Scanner(Batch rows, IReadOnlyList<ScanStage> stages, Vector[] defaults, Run run)
    {
        this.rows = rows;
        this.stages = stages;
        this.defaults = defaults;
        this.run = run;
        missing = [.. Enumerable.Range(0, rows.ColumnCount).Select(column => ConstantExpression.Null(rows[column].Type).Constant)];
        // Conditions that only look at the row itself are worked out for all rows at once.
        known = [.. stages.Select(stage => LooksBack(stage.Condition) ? null : (Vector<bool>)stage.Condition.Evaluate(rows, run))];
        sequences = new MatchedRow[]?[stages.Count];
        held = new MatchedRow?[stages.Count];
    }

    /// <summary>The rows to give, in the order in which they matched.</summary>
    public IReadOnlyList<MatchedRow> Scan()
    {
        for (int row = 0; row < rows.Count; row++)
        {
            if (row % Batch.Size == 0)
                run.Checkpoint();
            for (int stage = stages.Count - 1; stage >= 0; stage--)
            {
                if (stage > 0 && sequences[stage - 1] is { } before && Matches(stage, row, before))
                {
                    Release(stage - 1);
                    Release(stage);
                    sequences[stage - 1] = null;
                    Take(stage, row, before, before[0].Match);
                }
                else if ((stage == 0 || sequences[stage] is not null) && Matches(stage, row, sequences[stage] ?? []))
                    Take(stage, row, sequences[stage] ?? [], sequences[stage] is [{ } first, ..] ? first.Match : nextMatch++);
            }
        }

        for (int stage = 0; stage < stages.Count; stage++)
            Release(stage);
        return given;
    }

    private bool LooksBack(Expression expression) =>
        expression is ColumnExpression column ? column.Position >= rows.ColumnCount : expression.Children.Any(LooksBack);

    private bool Matches(int stage, int row, MatchedRow[] sequence)
    {
        Vector<bool> matches = known[stage] ?? (Vector<bool>)stages[stage].Condition.Evaluate(Seen(row, sequence), run);
        int place = known[stage] is null ? 0 : row;
        return matches[place] && !matches.IsNull(place);
    }

    private void Take(int stage, int row, MatchedRow[] sequence, long match)
    {
        Vector[] declared = [.. defaults];
        if (stages[stage].Assignments.Count > 0)
        {
            Batch seen = Seen(row, sequence);
            foreach ((int place, Expression value) in stages[stage].Assignments)
                declared[place] = value.Evaluate(seen, run);
        }

        MatchedRow matched = new(row, declared, match);
        sequences[stage] = [.. sequence.Take(stage), matched];
        if (stages[stage].Output == ScanOutput.All)
            given.Add(matched);
        else if (stages[stage].Output == ScanOutput.Last)
            held[stage] = matched;
    }

    /// <summary>The series of a stage is over: its last row may be given.</summary>
    private void Release(int stage)
    {
        if (held[stage] is { } last)
            given.Add(last);
        held[stage] = null;
    }

    private Batch Seen(int row, MatchedRow[] sequence)
    {
        int width = rows.ColumnCount + defaults.Length;
        return Batch.Lazy(1, width * (stages.Count + 1), column =>
        {
            (int stage, int offset) = (column / width - 1, column % width);
            MatchedRow? matched = stage >= 0 && stage < sequence.Length ? sequence[stage] : null;
            if (offset >= rows.ColumnCount)
                return (matched?.Declared ?? defaults)[offset - rows.ColumnCount];
            if (stage < 0)
                return rows[offset].Repeat(row, 1);
            return matched is null ? missing[offset] : rows[offset].Repeat(matched.Row, 1);
        });
    }
}
