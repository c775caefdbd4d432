using System.Runtime.CompilerServices;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Functions;

/// <summary>
/// A shared KQL fragment with typed parameters. Put into the hole of a query it becomes a <c>let</c> statement above the query and
/// its name in place; it is also emitted on its own, as a parser that a workspace can save as a function.
/// </summary>
public sealed record KqlFunction : ContentItem
{
    /// <summary>Remembers where the function is written.</summary>
    public KqlFunction([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(new SourceLocation(file, line))
    {
    }

    /// <summary>A KQL name, for example <c>XT_Direction</c>; unique in the pack.</summary>
    public required string Name { get; init; }

    /// <summary>The identity of the emitted parser; never changes once published.</summary>
    public required ContentId Id { get; init; }

    /// <summary>What it computes, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Parameters in order; none by default.</summary>
    public IReadOnlyList<KqlParameter> Parameters { get; init; } = [];

    /// <summary>The body; its own holes may hold values and other functions.</summary>
    public required KqlQuery Body { get; init; }

    /// <summary>Version of the emitted parser; 1.0.0 by default.</summary>
    public SemanticVersion Version { get; init; } = SemanticVersion.Initial;

    /// <summary>
    /// Makes the proof of what it gives, apart from the detections that use it; null, the default, where their scenarios say enough. It is made when it is
    /// asked for: a pack makes its functions for every query that calls them.
    /// </summary>
    public Func<FunctionProof>? Proof { get; init; }

    /// <summary>Changes of the body that no scenario can notice, of its proof or of any detection, each with the reason; none by default.</summary>
    public IReadOnlyList<EquivalentMutation> Equivalents { get; init; } = [];

    /// <inheritdoc/>
    public override string Handle => Name;

    /// <summary>The parameters as KQL declares them, for example <c>log:string, lookback:timespan = 14d</c>.</summary>
    public string Signature => string.Join(", ", Parameters);
}
