using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A text: typed by the reader, or the first cell that a query yields. In a query it is a whole string literal, escaped.</summary>
public sealed record TextParameter : PickedParameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public TextParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The text at first; none by default.</summary>
    public string? Default { get; init; }

    /// <summary>The query whose first cell is the text; null, the default, lets the reader type it.</summary>
    public ParameterQuery? Query { get; init; }

    /// <summary>The text as it is typed, without quotes or escaping. Not for queries: a quote in the text would end the string.</summary>
    public ParameterUse Unescaped => new(this, ParameterSpecifier.None, ParameterShape.Raw);

    internal override ParameterUse InQuery => new(this, ParameterSpecifier.Escape, ParameterShape.StringLiteral);

    internal override ParameterUse InText => new(this, ParameterSpecifier.None, ParameterShape.Raw);

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier) =>
        SampleText.Of(selection is SampleSelection.None ? Default ?? "" : "o'neil \"x\" \\", specifier);
}
