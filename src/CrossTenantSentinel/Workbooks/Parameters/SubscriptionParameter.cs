using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>Azure subscriptions. In a query, a list <c>dynamic([...])</c>.</summary>
public sealed record SubscriptionParameter : PickedParameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public SubscriptionParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>How several picked subscriptions are written; in single quotes and parted by commas by default.</summary>
    public MultiSelectFormat Format { get; init; } = new();

    internal override ParameterUse InQuery => new(this, ParameterSpecifier.None, ParameterShape.List);

    internal override ParameterUse InText => new(this, ParameterSpecifier.Label, ParameterShape.Raw);

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier) => string.Join(
        Format.Delimiter,
        new[] { "/example/subscription-1", "/example/subscription-2" }.Take((int)selection).Select(id => Format.Quote + id + Format.Quote));
}
