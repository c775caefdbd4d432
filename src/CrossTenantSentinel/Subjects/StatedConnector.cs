using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>A required data connector as it is written.</summary>
/// <param name="Id">The connector's id; null when missing.</param>
/// <param name="DataTypes">The data types; null when missing.</param>
/// <param name="At">The place of the whole entry.</param>
public sealed record StatedConnector(Stated? Id, IReadOnlyList<Stated>? DataTypes, Anchor At);
