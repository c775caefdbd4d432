namespace CrossTenantSentinel.Detections;

/// <summary>A column surfaced in the alert under a key of its own.</summary>
/// <param name="Key">At most 20 characters; a letter, then letters, digits and underscores.</param>
/// <param name="Column">The result column.</param>
public sealed record CustomDetail(string Key, string Column)
{
    /// <summary>A column under its own name: <c>CustomDetails = [nameof(Row.Inviter)]</c>.</summary>
    public static implicit operator CustomDetail(string column) => FromColumn(column);

    /// <summary>A column under its own name.</summary>
    public static CustomDetail FromColumn(string column) => new(column, column);
}
