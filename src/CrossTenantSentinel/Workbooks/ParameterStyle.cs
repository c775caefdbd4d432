namespace CrossTenantSentinel.Workbooks;

/// <summary>How the pickers of a parameter step are laid out.</summary>
public enum ParameterStyle
{
    /// <summary>Small boxes, name and value in one.</summary>
    Pills,

    /// <summary>Label above the picker.</summary>
    Above,

    /// <summary>A form that flows from left to right.</summary>
    FormHorizontal,

    /// <summary>A form that flows from top to bottom.</summary>
    FormVertical,
}
