using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>The alert details override (<c>alertDetailsOverride</c>) as it is written.</summary>
public sealed record StatedAlertDetails
{
    /// <summary>The place of the block.</summary>
    public required Anchor At { get; init; }

    /// <summary><c>alertDisplayNameFormat</c>.</summary>
    public Stated? DisplayNameFormat { get; init; }

    /// <summary><c>alertDescriptionFormat</c>.</summary>
    public Stated? DescriptionFormat { get; init; }

    /// <summary><c>alertSeverityColumnName</c>.</summary>
    public Stated? SeverityColumn { get; init; }

    /// <summary><c>alertTacticsColumnName</c>.</summary>
    public Stated? TacticsColumn { get; init; }

    /// <summary><c>alertDynamicProperties</c>: alert property and column.</summary>
    public IReadOnlyList<StatedPair> DynamicProperties { get; init; } = [];
}
