using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Reads a watchlist of the data source.</summary>
/// <param name="Alias">The watchlist.</param>
/// <param name="Columns">Its columns, all of type string.</param>
public sealed record WatchlistStep(string Alias, IReadOnlyList<Column> Columns) : PlanStep(Columns)
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return TableStep.RowsOf(run.Data.Watchlist(Alias, Columns), Columns);
    }
}
