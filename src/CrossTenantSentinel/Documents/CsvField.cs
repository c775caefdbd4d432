namespace CrossTenantSentinel.Documents;

/// <summary>A field of a table in text form.</summary>
/// <param name="Start">Zero-based offset of its first character, quotes included.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Value">What it stands for, quotes resolved.</param>
public readonly record struct CsvField(int Start, int End, string Value);
