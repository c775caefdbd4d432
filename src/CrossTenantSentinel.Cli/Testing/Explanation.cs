using System.Text;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>
/// Why a detection did not fire: how many rows each operator of the query gave, in the order of the text, and for the one that lost them all the rows
/// that went in.
/// </summary>
internal sealed class Explanation
{
    private const int LongestLine = 100;

    private readonly Dictionary<TextRange, StepCount> steps = [];

    /// <summary>Watches a run.</summary>
    public void Observe(PlanStep step, Batch batch)
    {
        if (step.Range is { } range)
            CountOf(range).Add(step, batch);
    }

    /// <summary>The explanation of a run that is over.</summary>
    /// <param name="query">The query's text.</param>
    /// <param name="plan">The plan that was run.</param>
    public string Describe(string query, PlanStep plan)
    {
        Connect(plan, []);
        StringBuilder text = new();
        StepCount[] inOrder = [.. steps.Values.OrderBy(step => step.Range.Start)];
        foreach (StepCount step in inOrder)
            text.Append(step.LosesAll ? "> " : "  ").Append(step.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(7)).Append("  ").Append(FirstLine(query, step.Range)).Append('\n');
        if (inOrder.FirstOrDefault(step => step.LosesAll) is { } lost)
        {
            text.Append("\nAll rows are lost here: ").Append(FirstLine(query, lost.Range)).Append("\nRows before it, at most three of each input:\n");
            foreach (StepCount input in lost.Inputs.Where(input => input.Sample is { Count: > 0 }))
                text.Append(Samples(input.Sample!));
        }
        else if (steps.GetValueOrDefault(plan.Range ?? default) is { Sample.Count: > 0 } last)
        {
            text.Append("\nThe first rows of the result:\n").Append(Samples(last.Sample!));
        }

        return text.ToString();
    }

    /// <summary>A step without a place in the text passes on what those before it give.</summary>
    private void Connect(PlanStep step, HashSet<PlanStep> seen)
    {
        if (!seen.Add(step))
            return;
        foreach (PlanStep input in step.Inputs)
            Connect(input, seen);
        if (step.Range is { } range)
            CountOf(range).Inputs.UnionWith(step.Inputs.SelectMany(Placed).Where(before => before != range).Select(CountOf));
    }

    private static IEnumerable<TextRange> Placed(PlanStep step) => step.Range is { } range ? [range] : step.Inputs.SelectMany(Placed);

    private StepCount CountOf(TextRange range)
    {
        if (!steps.TryGetValue(range, out StepCount? count))
            steps.Add(range, count = new StepCount(range));
        return count;
    }

    private static string FirstLine(string query, TextRange range)
    {
        string line = query.Substring(range.Start, range.Length).Split('\n')[0].TrimEnd();
        return line.Length > LongestLine ? line[..LongestLine] + "…" : line;
    }

    /// <summary>Columns in which any row has a value: tables of seventy columns are mostly empty in samples.</summary>
    private static string Samples(Table rows)
    {
        using StringWriter text = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        int[] filled = [.. Enumerable.Range(0, rows.Columns.Count).Where(column => Enumerable.Range(0, rows.Count).Any(row => CellText.Of(rows.Rows[column].ObjectAt(row)).Length > 0))];
        AlignedTable.Write(new Table([.. filled.Select(column => rows.Columns[column])], new Batch(rows.Count, [.. filled.Select(column => rows.Rows[column])])), text);
        return text.ToString();
    }
}
