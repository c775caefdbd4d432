namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>Which characters the texts have that a pattern is translated for: the fewer, the faster it is.</summary>
internal enum Alphabet
{
    /// <summary>ASCII, where the classes of .NET mean the same.</summary>
    Ascii,

    /// <summary>The basic plane: classes are spelled out.</summary>
    BasicPlane,

    /// <summary>All code points: those beyond the basic plane are pairs of units.</summary>
    Unicode,
}
