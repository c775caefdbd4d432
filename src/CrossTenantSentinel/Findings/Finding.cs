namespace CrossTenantSentinel.Findings;

/// <summary>Something wrong with content, settings, files or the tool's surroundings.</summary>
/// <param name="Kind">The kind: code, reason, remedy.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Message">What is wrong, with the names and values concerned. One line.</param>
/// <param name="At">Where; turned into file, line and column by <see cref="AnchorResolver"/>.</param>
public sealed record Finding(FindingKind Kind, FindingSeverity Severity, string Message, Anchor At)
{
    /// <summary>The code of the tool that found it first, for example <c>KS142</c>; null when it is our own.</summary>
    public string? Origin { get; init; }

    /// <summary>The handle of the content concerned (slug, key, alias or name); null when the finding is about none.</summary>
    public string? Content { get; init; }

    /// <summary>What to do, exactly; null when the kind's remedy says it all.</summary>
    public string? Help { get; init; }

    /// <summary>
    /// What several findings have in common, for example <c>table Contoso_CL</c>: reports group by it and show the first few of a group.
    /// Null, the default, when the code and the message say it.
    /// </summary>
    public string? Cause { get; init; }

    /// <summary>How the finding goes away; null, the default, when that is not certain.</summary>
    public Fix? Fix { get; init; }
}
