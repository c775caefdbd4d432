namespace CrossTenantSentinel.Workbooks;

/// <summary>Space and border around a step.</summary>
public sealed record ItemStyle
{
    /// <summary>CSS margin, for example <c>0 8px</c>; the portal's by default.</summary>
    public string? Margin { get; init; }

    /// <summary>CSS padding; the portal's by default.</summary>
    public string? Padding { get; init; }

    /// <summary>CSS maximum width, for example <c>50%</c>; none by default.</summary>
    public string? MaximumWidth { get; init; }

    /// <summary>Whether a border is drawn. False by default.</summary>
    public bool ShowBorder { get; init; }
}
