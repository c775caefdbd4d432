namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A choice of a parameter that the workbook itself lists.</summary>
/// <param name="Value">What the query gets.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="IsSelected">Whether it is picked at first.</param>
public sealed record StatedOption(string Value, string Label, bool IsSelected);
