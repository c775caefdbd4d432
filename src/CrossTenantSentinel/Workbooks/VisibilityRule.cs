using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A condition on a parameter. Made by <see cref="Parameter.Is"/>, <see cref="Parameter.IsNot"/>, <see cref="Parameter.IsSet"/> and <see cref="Parameter.IsUnset"/>.</summary>
public sealed record VisibilityRule
{
    internal VisibilityRule(Parameter parameter, bool equal, string? value)
    {
        Parameter = parameter;
        Equal = equal;
        Value = value;
    }

    /// <summary>The parameter.</summary>
    public Parameter Parameter { get; }

    /// <summary>Whether the values must be equal; otherwise they must differ.</summary>
    public bool Equal { get; }

    /// <summary>The value to compare with; null stands for "unset".</summary>
    public string? Value { get; }
}
