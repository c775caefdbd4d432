namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>What must come out of a scenario that was changed.</summary>
public enum VariantExpectation
{
    /// <summary>Exactly the rows that the scenario expects.</summary>
    Same,

    /// <summary>The rows that the scenario expects, but for the case of identifiers.</summary>
    SameButForCase,

    /// <summary>No rows.</summary>
    Nothing,
}
