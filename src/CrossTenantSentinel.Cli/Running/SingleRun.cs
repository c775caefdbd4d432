using System.Diagnostics;
using System.Globalization;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Running;

/// <summary>One query and what came of it.</summary>
/// <param name="Query">The query.</param>
/// <param name="Outcome">The result, or why there is none.</param>
/// <param name="Load">How long reading files took.</param>
/// <param name="Bind">How long the front end took.</param>
/// <param name="Plan">How long lowering took.</param>
/// <param name="Execute">How long running took.</param>
internal sealed record SingleRun(SourceText Query, RunOutcome Outcome, TimeSpan Load, TimeSpan Bind, TimeSpan Plan, TimeSpan Execute)
{
    /// <summary>The milliseconds of each part, as one JSON object.</summary>
    public string TimingJson => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"load\":{Load.TotalMilliseconds:0.###},\"bind\":{Bind.TotalMilliseconds:0.###},\"plan\":{Plan.TotalMilliseconds:0.###},\"execute\":{Execute.TotalMilliseconds:0.###}}}");

    /// <summary>Binds a query, reads what it needs and runs it.</summary>
    /// <exception cref="DataFailureException">A file is not what it should be.</exception>
    public static SingleRun Of(SourceText query, RunWorkspace workspace, IKustoFrontEnd frontEnd, QueryExecution execution, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        FrontEndAnswer answer = frontEnd.AnalyzeAll([query.Text], workspace.Schema)[0];
        cancellation.ThrowIfCancellationRequested();
        TimeSpan bind = Stopwatch.GetElapsedTime(start);
        if (answer is BoundQuery { HasErrors: false } bound)
            workspace.Load(bound);
        TimeSpan loaded = workspace.LoadTime;
        start = Stopwatch.GetTimestamp();
        TimeSpan planned = TimeSpan.Zero;
        RunOutcome outcome = execution.Run(answer, () => planned = Stopwatch.GetElapsedTime(start), cancellation);
        // What only the execution asks for is read then.
        TimeSpan executed = Stopwatch.GetElapsedTime(start) - planned - (workspace.LoadTime - loaded);
        return new SingleRun(query, outcome, workspace.LoadTime, bind, planned, executed);
    }
}
