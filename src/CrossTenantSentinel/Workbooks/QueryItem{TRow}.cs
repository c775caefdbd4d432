using System.Runtime.CompilerServices;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A step that runs a query over the logs and draws its rows.</summary>
/// <typeparam name="TRow">One row: a positional record whose parameters are the result columns in order. Visuals and exports name its members.</typeparam>
public sealed record QueryItem<TRow> : QueryItem
    where TRow : notnull
{
    /// <summary>Remembers where the step is written.</summary>
    public QueryItem([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> RowColumns => RowSchema<TRow>.Columns;
}
