namespace CrossTenantSentinel.Detections;

/// <summary>How the number of rows is compared with the threshold, spelled as Sentinel's API spells it.</summary>
public enum TriggerOperator
{
    /// <summary><c>gt</c> in rule YAML.</summary>
    GreaterThan,

    /// <summary><c>lt</c> in rule YAML.</summary>
    LessThan,

    /// <summary><c>eq</c> in rule YAML.</summary>
    Equal,

    /// <summary><c>ne</c> in rule YAML.</summary>
    NotEqual,
}
