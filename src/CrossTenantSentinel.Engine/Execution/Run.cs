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
    private readonly Dictionary<object, (object Value, int Level)> shared = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, (Batch Rows, int Level)> arguments = new(ReferenceEqualityComparer.Instance);

    // What was worked out from the rows of a subquery's argument, innermost subquery last: it must not outlive these rows.
    private readonly List<List<object>> passing = [];

    // How many collections there had been when memory was last looked at.
    private int collections = -1;

    // The innermost argument that was read since this was last set back; 0 for none.
    private int levelRead;

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
    public Table ExecuteOnce(PlanStep step) => ExecuteOnce(step, () => passing.Count > 0 ? Execute(step).Read() : Execute(step));

    /// <summary>
    /// What is worked out once per run; afterwards the same object. What is worked out from the rows that a subquery was given is worked
    /// out once for these rows.
    /// </summary>
    /// <param name="key">Whose object it is; compared by reference.</param>
    /// <param name="work">Works it out.</param>
    public T ExecuteOnce<T>(object key, Func<T> work)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        int outerLevel = levelRead;
        if (!shared.TryGetValue(key, out (object Value, int Level) known))
        {
            levelRead = 0;
            known = (work(), levelRead);
            shared.Add(key, known);
            if (known.Level > 0)
                passing[known.Level - 1].Add(key);
        }

        levelRead = Math.Max(outerLevel, known.Level);
        return (T)known.Value;
    }

    /// <summary>Runs a subquery over rows that an outer step hands to it.</summary>
    /// <param name="step">The subquery.</param>
    /// <param name="argument">Where the subquery reads the rows.</param>
    /// <param name="rows">The rows.</param>
    public Table ExecuteWith(PlanStep step, ArgumentStep argument, Batch rows)
    {
        bool isNested = arguments.TryGetValue(argument, out (Batch Rows, int Level) outer);
        List<object> toForget = [];
        passing.Add(toForget);
        arguments[argument] = (rows, passing.Count);
        try
        {
            return Execute(step).Read();
        }
        finally
        {
            foreach (object key in toForget)
                shared.Remove(key);
            passing.RemoveAt(passing.Count - 1);
            levelRead = Math.Min(levelRead, passing.Count);
            if (isNested)
                arguments[argument] = outer;
            else
                arguments.Remove(argument);
        }
    }

    internal Batch ArgumentOf(ArgumentStep step)
    {
        (Batch rows, int level) = arguments[step];
        levelRead = Math.Max(levelRead, level);
        return rows;
    }

    /// <summary>Called between batches and in long loops: ends the run when it is cancelled or needs too much memory.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="RunFailureException">The run needs too much memory (CTS4201).</exception>
    public void Checkpoint()
    {
        Cancellation.ThrowIfCancellationRequested();
        // Memory that grows is collected again and again: between two collections there is nothing new to see.
        int collected = GC.CollectionCount(0);
        if (collected == collections)
            return;
        collections = collected;
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
