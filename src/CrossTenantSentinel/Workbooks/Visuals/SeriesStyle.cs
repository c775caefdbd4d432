namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>How a series of a chart looks.</summary>
/// <param name="Name">The series: a value of the column that parts the rows, or the name of a vertical axis.</param>
/// <param name="Label">What the legend says; the name when null.</param>
/// <param name="Color">Its colour; the portal's when null.</param>
public sealed record SeriesStyle(string Name, string? Label = null, Palette? Color = null);
