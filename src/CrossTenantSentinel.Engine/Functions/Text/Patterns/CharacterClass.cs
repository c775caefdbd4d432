namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>A class of characters.</summary>
/// <param name="Set">Its code points.</param>
/// <param name="Symbol">The same as the inside of a bracketed class of .NET, for ASCII texts; null when .NET cannot say it.</param>
internal sealed record CharacterClass(CodePointSet Set, string? Symbol)
{
    /// <summary>As a pattern of .NET.</summary>
    public string ToPattern(Alphabet alphabet) => alphabet == Alphabet.Ascii && Symbol is not null
        ? Symbol is [not '\\', ..] || Symbol.Length > 2 ? $"[{Symbol}]" : Symbol
        : Set.ToPattern(withPairs: alphabet == Alphabet.Unicode);
}
