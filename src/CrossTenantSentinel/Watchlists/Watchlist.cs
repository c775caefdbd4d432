using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Watchlists;

/// <summary>A watchlist, without its row type.</summary>
public abstract record Watchlist : ContentItem
{
    private protected Watchlist(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>The alias by which queries read it: <c>_GetWatchlist('alias')</c>.</summary>
    public required string Alias { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for and who keeps it.</summary>
    public required string Description { get; init; }

    /// <summary>The column whose value identifies a row; never empty in a row.</summary>
    public required string SearchKey { get; init; }

    /// <summary>Who provides it; "Custom" by default.</summary>
    public string Provider { get; init; } = "Custom";

    /// <summary>What the rows must obey; nothing by default.</summary>
    public IReadOnlyList<RowRule> RowRules { get; init; } = [];

    /// <inheritdoc/>
    public override string Handle => Alias;

    /// <summary>The columns in order. In KQL every one of them is a string.</summary>
    public abstract IReadOnlyList<Column> RowColumns { get; }

    /// <summary>The rows, without their type.</summary>
    public abstract IReadOnlyList<object> AllRows { get; }
}
