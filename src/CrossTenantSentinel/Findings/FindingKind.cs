namespace CrossTenantSentinel.Findings;

/// <summary>
/// What a finding's code means. A kind stands as a public static readonly field or property next to the code that reports it;
/// <see cref="FindingKinds"/> collects them.
/// </summary>
public sealed record FindingKind
{
    /// <summary><c>CTS</c> and four digits, the first of which is the family (0 tool and files, 1 model, 2 binding, 3 checks, 4 engine, 5 output, 6 deployment). Never reused.</summary>
    public required string Code { get; init; }

    /// <summary>A short noun phrase or sentence without full stop, for example <c>Unknown watchlist</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters: what Sentinel does, or what goes wrong unnoticed. Names the source of the rule where there is one.</summary>
    public required string Why { get; init; }

    /// <summary>What to do instead, in general terms; a finding's own help is more exact.</summary>
    public required string Instead { get; init; }

    /// <summary>Severity unless settings say otherwise; <see cref="FindingSeverity.Error"/> by default.</summary>
    public FindingSeverity Severity { get; init; } = FindingSeverity.Error;

    /// <summary>Whether findings of this kind are reported only where settings ask for them; false by default.</summary>
    public bool IsOffByDefault { get; init; }

    /// <summary>A finding of this kind, with the kind's severity.</summary>
    /// <param name="message">What is wrong, with the names and values concerned. One line.</param>
    /// <param name="at">Where.</param>
    /// <param name="help">What to do, exactly; null when the kind's <see cref="Instead"/> says it all.</param>
    public Finding At(Anchor at, string message, string? help = null) => new(this, Severity, message, at) { Help = help };
}
