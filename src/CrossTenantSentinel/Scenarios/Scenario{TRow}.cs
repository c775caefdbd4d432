using System.Runtime.CompilerServices;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Scenarios;

/// <summary>Sample events and the rows that a detection makes of them.</summary>
/// <typeparam name="TRow">The detection's row record.</typeparam>
/// <param name="Name">A promise; unique in its detection.</param>
/// <param name="File">Filled in by the compiler.</param>
/// <param name="Line">Filled in by the compiler.</param>
public sealed record Scenario<TRow>(string Name, [CallerFilePath] string File = "", [CallerLineNumber] int Line = 0)
    : Scenario(Name, new SourceLocation(File, Line))
    where TRow : notnull
{
    /// <summary>Exactly these rows, in any order unless the query sorts; none when the detection must stay quiet.</summary>
    public required IReadOnlyList<TRow> Expect { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> ExpectedRows => [.. Expect.Cast<object>()];
}
