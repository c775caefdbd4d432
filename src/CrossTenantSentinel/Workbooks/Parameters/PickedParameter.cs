using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A parameter that a <see cref="ParameterStep"/> declares.</summary>
public abstract record PickedParameter : Parameter
{
    private protected PickedParameter(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>What the reader sees beside the picker.</summary>
    public required string Label { get; init; }

    /// <summary>What the parameter changes, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Whether steps that use it wait until it has a value. False by default.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether all pickers of the name in the workbook share one value. False by default.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether the picker shows only while the workbook is being edited. False by default.</summary>
    public bool HiddenInReadMode { get; init; }
}
