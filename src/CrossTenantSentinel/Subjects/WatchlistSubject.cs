namespace CrossTenantSentinel.Subjects;

/// <summary>A watchlist as it is written.</summary>
public sealed record WatchlistSubject : Subject
{
    /// <summary>The alias that queries name.</summary>
    public required Stated Alias { get; init; }

    /// <summary>The column whose values are looked up; null when nothing says.</summary>
    public Stated? SearchKey { get; init; }

    /// <summary>The column names, in order.</summary>
    public IReadOnlyList<Stated> Columns { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [];
}
