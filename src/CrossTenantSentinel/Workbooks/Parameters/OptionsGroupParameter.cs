using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>A choice from buttons side by side.</summary>
public sealed record OptionsGroupParameter : ChoiceParameter
{
    /// <summary>Remembers where the parameter is written.</summary>
    public OptionsGroupParameter([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }
}
