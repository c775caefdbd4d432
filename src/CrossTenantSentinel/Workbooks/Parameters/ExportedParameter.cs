using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A parameter that selecting a row of a visual sets, through an <see cref="ExportRule"/>. In a query it is a string literal, escaped.</summary>
public sealed record ExportedParameter : Parameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public ExportedParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The value while no row is selected; null, the default, leaves the parameter unset, so that steps that use it wait.</summary>
    public string? Default { get; init; }

    internal override ParameterUse InQuery => new(this, ParameterSpecifier.Escape, ParameterShape.StringLiteral);

    internal override ParameterUse InText => new(this, ParameterSpecifier.None, ParameterShape.Raw);

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier) =>
        SampleText.Of(selection is SampleSelection.None ? Default ?? "" : "44444444-4444-4444-8444-444444444444", specifier);
}
