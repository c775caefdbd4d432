namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>The colours of a graph's nodes, by what a column says. Show the column in the node too: meaning is never in colour alone.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rules">The rules in order, with names of colours; the first that holds wins.</param>
/// <param name="Otherwise">The colour when no rule holds.</param>
public sealed record GraphColors(string Column, IReadOnlyList<ThresholdRule> Rules, string Otherwise);
