using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A step that declares parameters and shows their pickers.</summary>
public sealed record ParameterStep : WorkbookItem
{
    /// <summary>Remembers where the step is written.</summary>
    public ParameterStep([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>The parameters, in order: a parameter's query may use those before it.</summary>
    public required IReadOnlyList<PickedParameter> Parameters { get; init; }

    /// <summary>How the pickers are laid out; pills by default.</summary>
    public ParameterStyle Layout { get; init; } = ParameterStyle.Pills;

    /// <summary>Whether queries of parameters run while the step is hidden. True by default.</summary>
    public bool RunsWhenHidden { get; init; } = true;
}
