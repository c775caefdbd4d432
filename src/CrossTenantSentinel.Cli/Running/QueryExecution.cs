using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Running;

/// <summary>Runs bound queries, one by one, each in isolation: whatever a query does, the next one can run.</summary>
public sealed class QueryExecution
{
    /// <summary>CTS0320.</summary>
    public static readonly FindingKind TooSlow = new()
    {
        Code = "CTS0320",
        Title = "Query takes too long",
        Why = "The query was ended at the limit of time, so there is no result; a result of the rows read so far would be wrong.",
        Instead = "Filter earlier, run it over less data, or raise the limit with --timeout SECONDS.",
    };

    /// <summary>CTS0321.</summary>
    public static readonly FindingKind TooDeep = new()
    {
        Code = "CTS0321",
        Title = "Query is nested too deeply",
        Why = "The query, or a function that it calls, nests deeper than the stack of a thread with 256 MB allows.",
        Instead = "Flatten the query: replace chains of operators by in (...) or by a join with a datatable.",
    };

    /// <summary>What the queries were bound against.</summary>
    public required KustoSchema Schema { get; init; }

    /// <summary>The rows.</summary>
    public required IDataSource Data { get; init; }

    /// <summary>What <c>now()</c> is, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>How long a query may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How many rows and how much memory a query may take.</summary>
    public RunLimits Limits { get; init; } = RunLimits.Default;

    /// <summary>Runs a query.</summary>
    /// <param name="answer">What the front end says of it.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public RunOutcome Run(FrontEndAnswer answer, CancellationToken cancellation = default) => Run(answer, null, cancellation);

    /// <summary>Runs a query.</summary>
    /// <param name="answer">What the front end says of it.</param>
    /// <param name="planned">Told when it is lowered; null to tell nobody.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public RunOutcome Run(FrontEndAnswer answer, Action? planned, CancellationToken cancellation)
    {
        if (answer is FrontEndFailure failure)
            return Failed(failure.Kind, failure.Message);
        BoundQuery bound = (BoundQuery)answer;
        RunLimits limits = LimitsNow();
        return InIsolation(
            stop =>
            {
                Run run = new(Now, Data, limits, stop);
                LoweredQuery lowered = QueryRunner.Lower(bound, Schema, run);
                planned?.Invoke();
                return QueryRunner.Run(lowered, run);
            },
            cancellation);
    }

    /// <summary>What a query that was left behind still holds is not the next one's fault.</summary>
    private RunLimits LimitsNow()
    {
        if (!IsolatedThread.HasUnfinished)
            return Limits;
        long used = GC.GetTotalMemory(forceFullCollection: false);
        if (used > Limits.MemoryBytes / 4)
            used = GC.GetTotalMemory(forceFullCollection: true);
        return Limits with { MemoryBytes = Limits.MemoryBytes + used };
    }

    private RunOutcome InIsolation(Func<CancellationToken, RunOutcome> run, CancellationToken cancellation)
    {
        try
        {
            return IsolatedThread.Run(run, Timeout, cancellation);
        }
        catch (TimeoutException)
        {
            return Failed(TooSlow, $"The query did not end within {Timeout.TotalSeconds:0.###} s.");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (DataFailureException failure)
        {
            return Failed(failure.Finding.Kind, failure.Place + failure.Finding.Message);
        }
        catch (RunFailureException failure)
        {
            return Failed(failure.Kind, failure.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            return Failed(TooDeep, "The query is nested too deeply.");
        }
        catch (OutOfMemoryException)
        {
            return Failed(RunLimits.TooMuchMemory, "The query needs more memory than there is.");
        }
#pragma warning disable CA1031 // A bug that one query meets must not take the others along; its code says that it is one.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            return Failed(CtsCommandLine.Bug, $"{bug.GetType().Name}: {bug.Message}");
        }
    }

    private static RunOutcome Failed(FindingKind kind, string message) => new(null, null, false, [new QueryProblem(kind, message.ReplaceLineEndings(" "), null)]);
}
