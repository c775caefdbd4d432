namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>The kind of a chart.</summary>
public enum ChartKind
{
    /// <summary>Lines.</summary>
    Line,

    /// <summary>Lines over time.</summary>
    Time,

    /// <summary>Areas.</summary>
    Area,

    /// <summary>Stacked bars.</summary>
    Bar,

    /// <summary>A bar for each category.</summary>
    CategoricalBar,

    /// <summary>Bars side by side.</summary>
    UnstackedBar,

    /// <summary>A ring of slices.</summary>
    Pie,

    /// <summary>Points.</summary>
    Scatter,
}
