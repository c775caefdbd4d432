using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>Reports a list that holds a value twice.</summary>
public static class RepeatedElement
{
    /// <summary>CTS0113.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS0113",
        Title = "Value listed twice in a setting",
        Why = "Values are compared without regard to case, so the second one means nothing; more often than not another value was meant.",
        Instead = "Remove one of the two, or correct it.",
    };
}
