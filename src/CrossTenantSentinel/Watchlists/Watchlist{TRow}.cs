using System.Runtime.CompilerServices;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Watchlists;

/// <summary>A watchlist.</summary>
/// <typeparam name="TRow">A positional record whose parameters are the columns in order.</typeparam>
public sealed record Watchlist<TRow> : Watchlist
    where TRow : notnull
{
    /// <summary>Remembers where the watchlist is written.</summary>
    public Watchlist([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The rows that are shipped: synthetic samples and well-known facts.</summary>
    public required IReadOnlyList<TRow> Rows { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> RowColumns => RowSchema<TRow>.Columns;

    /// <inheritdoc/>
    public override IReadOnlyList<object> AllRows => [.. Rows.Cast<object>()];
}
