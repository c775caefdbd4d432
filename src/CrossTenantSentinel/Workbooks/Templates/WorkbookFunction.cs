using System.Runtime.CompilerServices;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>
/// A KQL fragment that several queries of one workbook share. Unlike a <see cref="KqlFunction"/> its body may use the workbook's
/// parameters, and it is never emitted on its own.
/// </summary>
public sealed record WorkbookFunction
{
    /// <summary>Remembers where the function is written.</summary>
    public WorkbookFunction([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Declared = new SourceLocation(file, line);

    /// <summary>A KQL name.</summary>
    public required string Name { get; init; }

    /// <summary>Arguments in order; none by default.</summary>
    public IReadOnlyList<KqlParameter> Parameters { get; init; } = [];

    /// <summary>The body.</summary>
    public required KqlTemplate Body { get; init; }

    /// <summary>The line of the <c>new</c> that made the function.</summary>
    public SourceLocation Declared { get; }

    internal KqlFunction Substitute(Func<ParameterUse, string> text) => new(Declared.File, Declared.Line)
    {
        Name = Name,
        Id = new ContentId(DeterministicGuid.Of("workbook function", Name)),
        Description = "",
        Parameters = Parameters,
        Body = Body.Substitute(text),
    };
}
