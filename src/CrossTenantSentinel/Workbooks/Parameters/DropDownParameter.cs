using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A choice from a drop-down list.</summary>
public sealed record DropDownParameter : ChoiceParameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public DropDownParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }
}
