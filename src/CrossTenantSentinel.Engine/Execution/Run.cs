using System.Runtime.CompilerServices;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Execution;

/// <summary>
/// One execution of a plan: its clock, its data, its limits, and what is worked out once and then shared. A run belongs to one thread.
/// </summary>
public sealed class Run
{
    private readonly Dictionary<object, object> shared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, Batch> arguments = new(ReferenceEqualityComparer.Instance);

    /// <summary>Nothing is read yet.</summary>
    /// <param name="now">What <c>now()</c> is, UTC.</param>
    /// <param name="data">The tables.</param>
    /// <param name="limits">Where the run gives up.</param>
    /// <param name="cancellation">Ends the run between two batches.</param>
    public Run(DateTime now, IDataSource data, RunLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(limits);
        Now = now;
        Data = data;
        Limits = limits;
        Cancellation = cancellation;
    }

    /// <summary>The clock, UTC; it stands still during a run.</summary>
    public DateTime Now { get; }

    /// <summary>The tables.</summary>
    public IDataSource Data { get; }

    /// <summary>Where the run gives up.</summary>
    public RunLimits Limits { get; }

    /// <summary>Ends the run.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Told of every batch that a step gives; null by default.</summary>
    public Action<PlanStep, Batch>? Observer { get; init; }

    /// <summary>Where an expression that asks for an arbitrary number takes it from: the same sequence in every run.</summary>
    public RepeatableRandom Random { get; } = new();

    /// <summary>Runs a step to its end.</summary>
    public Table Execute(PlanStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        // A subquery inside an expression nests on this thread's stack.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return new Table(step.Columns, Batch.Concatenate([.. step.Run(this)], step.Columns));
    }

    /// <summary>Like <see cref="Execute"/>, once per run; afterwards the same table.</summary>
    public Table ExecuteOnce(PlanStep step) => ExecuteOnce(step, () => Execute(step));

    /// <summary>What is worked out once per run; afterwards the same object.</summary>
    /// <param name="key">Whose object it is; compared by reference.</param>
    /// <param name="work">Works it out.</param>
    public T ExecuteOnce<T>(object key, Func<T> work)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!shared.TryGetValue(key, out object? known))
            shared.Add(key, known = work());
        return (T)known;
    }

    /// <summary>Runs a subquery over rows that an outer step hands to it.</summary>
    /// <param name="step">The subquery.</param>
    /// <param name="argument">Where the subquery reads the rows.</param>
    /// <param name="rows">The rows.</param>
    public Table ExecuteWith(PlanStep step, ArgumentStep argument, Batch rows)
    {
        bool isNested = arguments.TryGetValue(argument, out Batch? outer);
        arguments[argument] = rows;
        try
        {
            return Execute(step);
        }
        finally
        {
            if (isNested)
                arguments[argument] = outer!;
            else
                arguments.Remove(argument);
        }
    }

    internal Batch ArgumentOf(ArgumentStep step) => arguments[step];

    /// <summary>Called between batches and in long loops: ends the run when it is cancelled or needs too much memory.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="RunFailureException">The run needs too much memory (CTS4201).</exception>
    public void Checkpoint()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (GC.GetTotalMemory(forceFullCollection: false) > Limits.MemoryBytes && GC.GetTotalMemory(forceFullCollection: true) > Limits.MemoryBytes)
            throw new RunFailureException(RunLimits.TooMuchMemory, $"The query needs more than {Limits.MemoryBytes / (1024 * 1024)} MB.");
    }

    /// <summary>Called with the number of rows that a step has given so far.</summary>
    /// <exception cref="RunFailureException">These are too many (CTS4200).</exception>
    public void CheckRows(long rows)
    {
        if (rows > Limits.Rows)
            throw new RunFailureException(RunLimits.TooManyRows, $"A step of the query gives more than {Limits.Rows} rows.");
    }
}
