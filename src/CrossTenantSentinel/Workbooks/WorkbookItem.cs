using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks;

/// <summary>One step of a workbook.</summary>
public abstract record WorkbookItem
{
    private protected WorkbookItem(SourceLocation declared) => Declared = declared;

    /// <summary>
    /// The step's name: unique in the workbook, also when only letters and digits are compared, because localisation keys derive
    /// from it.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Width in percent of the row; null, the default, takes the whole row.</summary>
    public int? Width { get; init; }

    /// <summary>When the step shows (and runs): all rules must hold; always by default.</summary>
    public IReadOnlyList<VisibilityRule> VisibleWhen { get; init; } = [];

    /// <summary>Whether the step never shows. False by default.</summary>
    public bool HiddenAlways { get; init; }

    /// <summary>Margins and border; none by default.</summary>
    public ItemStyle? Style { get; init; }

    /// <summary>Whether the step offers to be pinned to a dashboard. False by default.</summary>
    public bool ShowPin { get; init; }

    /// <summary>The line of the <c>new</c> that made the step.</summary>
    public SourceLocation Declared { get; }
}
