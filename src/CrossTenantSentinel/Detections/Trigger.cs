namespace CrossTenantSentinel.Detections;

/// <summary>The number of rows that raises an alert.</summary>
/// <param name="Operator">How the number of rows is compared.</param>
/// <param name="Threshold">With what: 0 to 10,000.</param>
public sealed record Trigger(TriggerOperator Operator, int Threshold)
{
    /// <summary>One row is enough: more than 0.</summary>
    public static Trigger AnyRow { get; } = new(TriggerOperator.GreaterThan, 0);
}
