using System.Runtime.CompilerServices;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>A near-real-time (NRT) analytics rule.</summary>
/// <typeparam name="TRow">One alert row: a positional record whose parameters are the result columns in order.</typeparam>
public sealed record NearRealTimeRule<TRow> : NearRealTimeRule
    where TRow : notnull
{
    /// <summary>Remembers where the rule is written.</summary>
    public NearRealTimeRule([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
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
