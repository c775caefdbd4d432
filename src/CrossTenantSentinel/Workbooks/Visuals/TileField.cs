namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>One field of a tile.</summary>
/// <param name="Column">The column that it shows.</param>
/// <param name="Renderer">How it is drawn.</param>
/// <param name="Number">How numbers are written; as they are when null.</param>
public sealed record TileField(string Column, ColumnRenderer Renderer, NumberFormat? Number = null);
