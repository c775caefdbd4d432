namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>One number of a composite bar.</summary>
/// <param name="Column">The column that holds it.</param>
/// <param name="Palette">Its colour.</param>
public sealed record CompositeBarPart(string Column, Palette Palette);
