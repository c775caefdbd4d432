namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>Colours: first single ones, then gradients from least to greatest.</summary>
public enum Palette
{
    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Dark blue.</summary>
    BlueDark,

    /// <summary>Light blue.</summary>
    LightBlue,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Dark green.</summary>
    GreenDark,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Bright red.</summary>
    RedBright,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Dark orange.</summary>
    OrangeDark,

    /// <summary>Yellow.</summary>
    Yellow,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Magenta.</summary>
    Magenta,

    /// <summary>Turquoise.</summary>
    Turquoise,

    /// <summary>Brown.</summary>
    Brown,

    /// <summary>Gray.</summary>
    Gray,

    /// <summary>Gradient from green to red.</summary>
    GreenRed,

    /// <summary>Gradient from red to green.</summary>
    RedGreen,

    /// <summary>Gradient from cold to hot colours.</summary>
    ColdHot,

    /// <summary>Gradient from white to black.</summary>
    WhiteBlack,

    /// <summary>Gradient from yellow through orange to red.</summary>
    YellowOrangeRed,

    /// <summary>A colour for each value.</summary>
    Categorical,

    /// <summary>The portal's choice.</summary>
    Auto,
}
