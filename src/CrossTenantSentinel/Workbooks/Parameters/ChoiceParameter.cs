using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>
/// A value, or several, picked from a list. In a query, a single choice is a string literal and a multiple one a list
/// <c>dynamic([...])</c>, empty when nothing is picked.
/// </summary>
public abstract record ChoiceParameter : PickedParameter
{
    private protected ChoiceParameter(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>What can be picked.</summary>
    public required OptionSource Source { get; init; }

    /// <summary>How several picked values are written; null, the default, allows one only.</summary>
    public MultiSelectFormat? MultiSelect { get; init; }

    /// <summary>The option "all", and what it stands for; null, the default, offers none.</summary>
    public AllOption? All { get; init; }

    /// <summary>The values picked at first; "all" when it is offered and none is given here.</summary>
    public IReadOnlyList<string> Default { get; init; } = [];

    /// <summary>What the reader sees of the choice.</summary>
    public ParameterUse InWords => new(this, ParameterSpecifier.Label, ParameterShape.Raw);

    /// <summary>A condition that holds while the choice restricts nothing: "all" is picked or, where the parameter is not required, none.</summary>
    /// <exception cref="InvalidOperationException">The parameter offers no "all", or takes one value only.</exception>
    public ParameterUse IsUnrestricted => All is null || MultiSelect is null
        ? throw new InvalidOperationException($"Parameter {Name} offers no \"all\" among several values: set All and MultiSelect, or compare values.")
        : new(this, ParameterSpecifier.None, ParameterShape.Unrestricted);

    internal override ParameterUse InQuery => MultiSelect is null
        ? new(this, ParameterSpecifier.Escape, ParameterShape.StringLiteral)
        : new(this, ParameterSpecifier.None, ParameterShape.List);

    internal override ParameterUse InText => InWords;

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier)
    {
        IReadOnlyList<string> known = Source is OptionSource.Fixed { Options: { Count: > 0 } options }
            ? [.. options.Select(option => option.Value)]
            : ["sample-1", "sample-2"];
        IReadOnlyList<string> picked = selection switch
        {
            SampleSelection.None => [],
            SampleSelection.One => [known[0]],
            SampleSelection.Two => [.. known.Take(2)],
            _ => All is null ? known : [All.Value],
        };
        return MultiSelect is null
            ? SampleText.Of(picked.Count == 0 ? "" : picked[^1], specifier)
            : string.Join(MultiSelect.Delimiter, picked.Select(value => MultiSelect.Quote + value + MultiSelect.Quote));
    }
}
