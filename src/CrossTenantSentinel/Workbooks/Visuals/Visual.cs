namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How the rows of a query are drawn.</summary>
public abstract record Visual
{
    private protected Visual()
    {
    }

    /// <summary>Every column that the visual names, with the place that names it; checked against the step's row.</summary>
    internal abstract IEnumerable<ColumnReference> References { get; }
}
