using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A time range.</summary>
public sealed record TimeRangeParameter : PickedParameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public TimeRangeParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The spans to choose from, each ending now.</summary>
    public required IReadOnlyList<TimeSpan> Choices { get; init; }

    /// <summary>The span chosen at first; one of <see cref="Choices"/>.</summary>
    public required TimeSpan Default { get; init; }

    /// <summary>Whether any other range can be picked. True by default.</summary>
    public bool AllowsCustom { get; init; } = true;

    /// <summary>The first instant, as a <c>datetime</c> literal.</summary>
    public ParameterUse Start => new(this, ParameterSpecifier.Start, ParameterShape.Raw);

    /// <summary>The last instant, as a <c>datetime</c> literal.</summary>
    public ParameterUse End => new(this, ParameterSpecifier.End, ParameterShape.Raw);

    /// <summary>A bucket that suits the range, for example <c>30m</c> for a day.</summary>
    public ParameterUse Grain => new(this, ParameterSpecifier.Grain, ParameterShape.Raw);

    /// <summary>The range in words, for example "Last 24 hours".</summary>
    public ParameterUse InWords => new(this, ParameterSpecifier.Label, ParameterShape.Raw);

    /// <summary>A comparison, to stand after a <c>datetime</c> column: <c>&gt; ago(1d)</c> or <c>between (datetime(..) .. datetime(..))</c>.</summary>
    internal override ParameterUse InQuery => new(this, ParameterSpecifier.None, ParameterShape.Raw);

    internal override ParameterUse InText => InWords;

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier) => specifier switch
    {
        ParameterSpecifier.Start => "datetime(2026-02-01T00:00:00.000Z)",
        ParameterSpecifier.End => "datetime(2026-03-02T10:00:00.000Z)",
        ParameterSpecifier.Grain => selection == SampleSelection.One ? "1d" : "30m",
        ParameterSpecifier.Label => "Last 30 days",
        _ when selection == SampleSelection.Two => "between (datetime(2026-02-01T00:00:00.000Z) .. datetime(2026-03-02T10:00:00.000Z))",
        _ => "> ago(30d)",
    };
}
