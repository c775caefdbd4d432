namespace CrossTenantSentinel.Queries;

/// <summary>The columns that a row record stands for: the parameters of its primary constructor, in order.</summary>
/// <typeparam name="TRow">A positional record.</typeparam>
public static class RowSchema<TRow>
{
    /// <summary>The columns.</summary>
    /// <exception cref="InvalidOperationException">The type is no positional record, or a parameter has a type without Kusto counterpart.</exception>
    public static IReadOnlyList<Column> Columns { get; } = RowSchema.Of(typeof(TRow));
}
