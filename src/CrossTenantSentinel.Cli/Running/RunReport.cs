using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Running;

namespace CrossTenantSentinel.Cli.Running;

/// <summary>What <c>cts run</c> says of one query.</summary>
internal static class RunReport
{
    /// <summary>The report of a run.</summary>
    /// <param name="run">The query and what came of it.</param>
    /// <param name="workspace">What is doubtful about its data.</param>
    /// <param name="csv">Where the result is written as CSV at once, alone on standard output, and what else there is to say on standard error; null for a report that says everything.</param>
    public static Report Of(SingleRun run, RunWorkspace workspace, Surroundings? csv)
    {
        IReadOnlyList<LocatedFinding> findings = LocatedFinding.InOrder([.. workspace.Findings, .. run.Outcome.Problems.Select(problem => Locate(problem, run))]);
        Report report = run.Outcome.Problems.Any(problem => problem.Kind == CtsCommandLine.Bug) ? new Report(ExitCode.Bug, findings) : Report.Of(findings);
        if (run.Outcome.Result is not { } result)
            return report;
        if (csv is null)
        {
            return report with
            {
                Body = output => AlignedTable.Write(result, output),
                Json = json => ResultJson.Write(json, result),
                Closing = Counts.Number(result.Count, "row") + ".",
            };
        }

        TableCsv.Write(result, csv.Output);
        new TextReport(coloured: false).Write(report, csv.Error);
        return report with { Findings = [] };
    }

    private static Finding Locate(QueryProblem problem, SingleRun run) => problem.Kind.At(
        problem.Range is { } range ? new Anchor.OfSpan(run.Query.SpanOf(range.Start, range.Start + range.Length)) : Anchor.Nowhere,
        problem.Message);
}
