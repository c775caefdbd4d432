using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>What was read of a file.</summary>
/// <param name="Count">The number of rows.</param>
/// <param name="Vectors">One for each column that is wanted; null for those that are not kept.</param>
/// <param name="Names">The names of the columns that the file has.</param>
internal sealed record FileRows(int Count, IReadOnlyList<Vector?> Vectors, IReadOnlyList<string> Names);
