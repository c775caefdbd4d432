using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A row of a watchlist as it is written.</summary>
/// <param name="Values">Its values, in order.</param>
/// <param name="At">The place of a value by its index; that of the whole row for -1.</param>
public sealed record StatedRow(IReadOnlyList<string> Values, Func<int, Anchor> At);
