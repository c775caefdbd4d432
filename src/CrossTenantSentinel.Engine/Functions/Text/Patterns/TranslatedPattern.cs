namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>A pattern as .NET takes it.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="Groups">How many groups capture.</param>
/// <param name="Names">The numbers of the groups that have names.</param>
internal sealed record TranslatedPattern(string Text, int Groups, IReadOnlyDictionary<string, int> Names);
