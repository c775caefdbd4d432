using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A parameter that tabs and links set.</summary>
public sealed record TabParameter : Parameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public TabParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    internal override ParameterUse InQuery => new(this, ParameterSpecifier.Escape, ParameterShape.StringLiteral);

    internal override ParameterUse InText => new(this, ParameterSpecifier.None, ParameterShape.Raw);

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier) => SampleText.Of("tab", specifier);
}
