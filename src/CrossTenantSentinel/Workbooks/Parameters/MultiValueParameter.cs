using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>Several texts that the reader types. In a query, a list <c>dynamic([...])</c>.</summary>
public sealed record MultiValueParameter : PickedParameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public MultiValueParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>How the values are written; in single quotes and parted by commas by default.</summary>
    public MultiSelectFormat Format { get; init; } = new();

    /// <summary>The values at first; none by default.</summary>
    public IReadOnlyList<string> Default { get; init; } = [];

    internal override ParameterUse InQuery => new(this, ParameterSpecifier.None, ParameterShape.List);

    internal override ParameterUse InText => new(this, ParameterSpecifier.Label, ParameterShape.Raw);

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier) => string.Join(
        Format.Delimiter,
        new[] { "sample-1", "sample-2" }.Take((int)selection).Select(value => Format.Quote + value + Format.Quote));
}
