namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>How several picked values are written: each between quotes, parted by a delimiter.</summary>
/// <param name="Quote">A single or a double quote; single by default.</param>
/// <param name="Delimiter">A comma, with or without a blank; without by default.</param>
public sealed record MultiSelectFormat(string Quote = "'", string Delimiter = ",");
