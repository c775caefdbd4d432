using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Functions;

/// <summary>A proof of a shared function.</summary>
/// <typeparam name="TRow">One row of the query that calls it: a positional record whose parameters are its columns in order.</typeparam>
/// <param name="Call">Makes the query from the function.</param>
public sealed record FunctionProof<TRow>(Func<KqlFunction, KqlQuery> Call) : FunctionProof(Call)
    where TRow : notnull
{
    /// <summary>What goes in and what comes out.</summary>
    public required IReadOnlyList<Scenario<TRow>> Scenarios { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> RowColumns => RowSchema<TRow>.Columns;

    /// <inheritdoc/>
    public override IReadOnlyList<Scenario> AllScenarios => Scenarios;
}
