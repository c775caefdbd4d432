namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How the rows of a grid form a tree.</summary>
public abstract record GridHierarchy
{
    private GridHierarchy()
    {
    }

    internal abstract IEnumerable<ColumnReference> References { get; }

    /// <summary>Rows grouped by columns.</summary>
    /// <param name="Columns">The columns to group by, outermost first.</param>
    /// <param name="Leaf">The column that stands for a row inside the innermost group; null for none.</param>
    /// <param name="ExpandTopLevel">Whether the outermost groups start unfolded.</param>
    public sealed record GroupedBy(IReadOnlyList<string> Columns, string? Leaf = null, bool ExpandTopLevel = false) : GridHierarchy
    {
        internal override IEnumerable<ColumnReference> References =>
            [.. Columns.Select(column => new ColumnReference(column, "tree")), .. Leaf is null ? [] : new[] { new ColumnReference(Leaf, "tree") }];
    }

    /// <summary>Rows that name their parent.</summary>
    /// <param name="Id">The column that identifies a row.</param>
    /// <param name="Parent">The column that holds the parent's id.</param>
    /// <param name="Expander">The column that carries the fold mark.</param>
    /// <param name="ExpandTopLevel">Whether the outermost rows start unfolded.</param>
    public sealed record ParentChild(string Id, string Parent, string Expander, bool ExpandTopLevel = false) : GridHierarchy
    {
        internal override IEnumerable<ColumnReference> References => new[] { Id, Parent, Expander }.Select(column => new ColumnReference(column, "tree"));
    }
}
