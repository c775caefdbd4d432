using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Subjects;

/// <summary>A watchlist as it is written.</summary>
public sealed record WatchlistSubject : Subject
{
    /// <summary>The alias that queries name.</summary>
    public required Stated Alias { get; init; }

    /// <summary>The column whose values are looked up; null when nothing says.</summary>
    public Stated? SearchKey { get; init; }

    /// <summary>The column names, in order; none when they are not known.</summary>
    public IReadOnlyList<Stated> Columns { get; init; } = [];

    /// <summary>The rows, without the header.</summary>
    public IReadOnlyList<StatedRow> Rows { get; init; } = [];

    /// <summary>The text of a file or template that holds it; null for the pack's.</summary>
    public CsvTable? Table { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [];
}
