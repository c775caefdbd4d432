using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>A schema file that was read without findings.</summary>
/// <param name="File">The file, as findings name it.</param>
/// <param name="Tables">Its tables.</param>
public sealed record SchemaSource(string File, IReadOnlyList<TableSchema> Tables)
{
    /// <summary>The functions that it says the workspace has.</summary>
    public IReadOnlyList<FunctionSchema> Functions { get; init; } = [];
}
