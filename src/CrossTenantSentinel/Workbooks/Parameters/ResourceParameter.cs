using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>Azure resources, for example the workspaces to read.</summary>
public sealed record ResourceParameter : PickedParameter
{
    /// <summary>The resource type of Log Analytics workspaces.</summary>
    public const string Workspaces = "microsoft.operationalinsights/workspaces";

    /// <summary>Remembers where the parameter is written.</summary>
    public ResourceParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The resource type, lower case; workspaces by default.</summary>
    public string ResourceType { get; init; } = Workspaces;

    /// <summary>How several picked resources are written; null allows one only. Several, in single quotes and parted by commas, by default.</summary>
    public MultiSelectFormat? MultiSelect { get; init; } = new();

    internal override ParameterUse InQuery => MultiSelect is null
        ? new(this, ParameterSpecifier.Escape, ParameterShape.StringLiteral)
        : new(this, ParameterSpecifier.None, ParameterShape.List);

    internal override ParameterUse InText => new(this, ParameterSpecifier.Label, ParameterShape.Raw);

    internal override string Sample(SampleSelection selection, ParameterSpecifier specifier)
    {
        string[] known = ["/example/workspace-1", "/example/workspace-2"];
        return MultiSelect is null
            ? SampleText.Of(known[0], specifier)
            : string.Join(MultiSelect.Delimiter, known.Take((int)selection).Select(id => MultiSelect.Quote + id + MultiSelect.Quote));
    }
}
