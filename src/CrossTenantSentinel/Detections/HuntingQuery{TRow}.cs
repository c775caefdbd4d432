using System.Runtime.CompilerServices;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>A hunting query.</summary>
/// <typeparam name="TRow">One result row: a positional record whose parameters are the result columns in order.</typeparam>
public sealed record HuntingQuery<TRow> : HuntingQuery
    where TRow : notnull
{
    /// <summary>Remembers where the query is written.</summary>
    public HuntingQuery([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>What fires and what stays quiet.</summary>
    public required IReadOnlyList<Scenario<TRow>> Scenarios { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> RowColumns => RowSchema<TRow>.Columns;

    /// <inheritdoc/>
    public override IReadOnlyList<Scenario> AllScenarios => Scenarios;
}
