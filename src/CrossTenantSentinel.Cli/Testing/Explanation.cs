using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>
/// Why a detection did not fire: how many rows went into and came out of each operator, in the order of the text, and for the one that lost them all
/// which rows these were and which of its conditions they failed.
/// </summary>
/// <param name="query">The query.</param>
internal sealed partial class Explanation(BoundQuery query)
{
    private const int MostSamples = 3;
    private const int MostColumns = 6;
    private const int LongestCell = 60;

    private readonly StepCounts counts = new();
    private readonly QueryOutline outline = new(query);

    /// <summary>Watches a run.</summary>
    public void Observe(PlanStep step, Batch batch) => counts.Observe(step, batch);

    /// <summary>The explanation of a run that is over.</summary>
    /// <param name="plan">The plan that was run.</param>
    /// <param name="run">A run over the same data, for what conditions read.</param>
    /// <param name="coloured">Whether the line where rows are lost is red.</param>
    public string Describe(PlanStep plan, Run run, bool coloured)
    {
        Dictionary<PlanStep, PlanStep> placed = new(ReferenceEqualityComparer.Instance);
        Place(plan, plan, placed);
        PlanStep[] losers = counts.RowsOf(plan) > 0 ? [] : [.. counts.LosersOf(plan)];
        StringBuilder text = new();
        Steps(text, placed.Keys, [.. losers.Select(step => placed[step].Range).OfType<TextRange>()], coloured);
        foreach (PlanStep loser in losers.SkipLast(1))
            text.Append("\nNothing comes out of it, because one of its inputs is empty: ").Append(outline.LineOf(placed[loser].Range ?? default)).Append('\n');
        if (losers.LastOrDefault() is { } last)
            Loss(text, last, placed[last], run);
        else
            text.Append("\nThe first rows of the result:\n").Append(Samples(plan, plan.Columns.Select(column => column.Name)));
        return text.ToString();
    }

    /// <summary>A step without a place in the text belongs to the next one that has one.</summary>
    private static void Place(PlanStep step, PlanStep after, Dictionary<PlanStep, PlanStep> placed)
    {
        PlanStep here = step.Range is null ? after : step;
        if (!placed.TryAdd(step, here))
            return;
        foreach (PlanStep input in step.Inputs)
            Place(input, here, placed);
    }

    private void Steps(StringBuilder text, IEnumerable<PlanStep> planned, TextRange[] lost, bool coloured)
    {
        IGrouping<TextRange, PlanStep>[] steps =
        [
            .. planned.Union<PlanStep>(counts.Steps, ReferenceEqualityComparer.Instance).Where(step => step.Range is not null).GroupBy(step => step.Range!.Value)
                .OrderBy(step => step.Key.Start).ThenByDescending(step => step.Key.Length),
        ];
        string? statement = null;
        text.Append("       in      out\n");
        foreach (IGrouping<TextRange, PlanStep> step in steps)
        {
            if (outline.StatementOf(step.Key) is var next && next != statement)
                text.Append(statement = next).Append(":\n");
            bool isLost = lost.Contains(step.Key);
            int depth = steps.Count(outer => outer.Key.Start <= step.Key.Start && outer.Key.Start + outer.Key.Length >= step.Key.Start + step.Key.Length) - 1;
            string line = string.Create(
                CultureInfo.InvariantCulture,
                $"{(isLost ? "> " : "  ")}{In(step),7}  {step.Sum(counts.RowsOf),7}  {new string(' ', 2 * depth)}{outline.LineOf(step.Key)}");
            text.Append(isLost && coloured ? $"\e[31m{line}\e[0m" : line).Append('\n');
        }
    }

    /// <summary>Rows of all inputs; nothing for a source. A step inside a subquery gets its rows from outside of it.</summary>
    private string In(IEnumerable<PlanStep> steps)
    {
        PlanStep[] inputs = [.. steps.SelectMany(step => step.Inputs).Where(input => input is not ArgumentStep)];
        return inputs.Length == 0 ? string.Empty : inputs.Sum(counts.RowsOf).ToString(CultureInfo.InvariantCulture);
    }

    private void Loss(StringBuilder text, PlanStep loser, PlanStep placed, Run run)
    {
        if (placed.Range is not { } range)
            return;
        if (loser.Inputs.Count == 0)
        {
            text.Append("\nNo rows come from ").Append(outline.LineOf(range)).Append(": the scenario gives none, or none that the detection sees at its time.\n");
            return;
        }

        text.Append("\nAll rows are lost here, in ").Append(outline.StatementOf(range)).Append(":\n  ")
            .Append(outline.LinesOf(range).Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        if (loser is FilterStep filter)
            Conditions(text, filter, range, run);
        foreach (PlanStep input in loser.Inputs)
        {
            text.Append("\nRows before it: ").Append(Counts.Number((int)counts.RowsOf(input), "row")).Append(counts.RowsOf(input) > 0 ? ", in the columns that it names\n" : "\n");
            text.Append(Samples(input, Name.Matches(outline.WholeOf(range)).Select(match => match.Value)));
        }

        text.Append("Rows after it: none\n");
    }

    private void Conditions(StringBuilder text, FilterStep filter, TextRange range, Run run)
    {
        IReadOnlyList<string> conditions = outline.ConditionsOf(range);
        if (conditions.Count != filter.Predicates.Count || counts.FirstOf(filter.Input) is not { } rows)
            return;
        for (int index = 0; index < conditions.Count; index++)
        {
            if (Passing(filter, index, rows, run) is { } passing)
                text.Append(CultureInfo.InvariantCulture, $"  {(passing == 0 ? ">" : " ")} true for {passing} of {Counts.Number(rows.Count, "row")}: {QueryOutline.Short(conditions[index])}\n");
        }
    }

    /// <summary>For how many rows a condition is true by itself; null where it relies on those before it.</summary>
    private static int? Passing(FilterStep filter, int index, Batch rows, Run run)
    {
        try
        {
            Vector<bool> matches = (Vector<bool>)filter.Predicates[index].Evaluate(rows, run);
            return Enumerable.Range(0, rows.Count).Count(row => matches[row] && !matches.IsNull(row));
        }
        catch (RunFailureException)
        {
            return null;
        }
    }

    /// <summary>Columns of the given names that hold anything; where there are none, the first ones that do.</summary>
    private string Samples(PlanStep step, IEnumerable<string> names)
    {
        if (counts.FirstOf(step) is not { } rows)
            return string.Empty;
        int shown = Math.Min(rows.Count, MostSamples);
        int[] filled = [.. Enumerable.Range(0, step.Columns.Count).Where(column => Enumerable.Range(0, shown).Any(row => CellText.Of(rows[column].ObjectAt(row)).Length > 0))];
        HashSet<string> wanted = [.. names];
        // An empty column that a condition names says why the condition fails.
        int[] named = [.. Enumerable.Range(0, step.Columns.Count).Where(column => wanted.Contains(step.Columns[column].Name) && (wanted.Count < step.Columns.Count || filled.Contains(column)))];
        int[] columns = named.Length > 0 ? named : [.. filled.Take(MostColumns)];
        return AlignedTable.Of(
        [
            [.. columns.Select(column => "  " + step.Columns[column].Name)],
            .. Enumerable.Range(0, shown).Select(row => (IReadOnlyList<string>)[.. columns.Select(column => "  " + Cell(rows[column].ObjectAt(row)))]),
        ]);
    }

    private static string Cell(object? value)
    {
        string text = value is string { Length: 0 } ? "\"\"" : AlignedTable.OnOneLine(value is null ? "null" : CellText.Of(value));
        return text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text;
    }

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Name { get; }
}
