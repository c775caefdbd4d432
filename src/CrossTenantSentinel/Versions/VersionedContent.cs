namespace CrossTenantSentinel.Versions;

/// <summary>What a version of a piece of content stands for, in a form that layout and order do not change.</summary>
public sealed record VersionedContent
{
    /// <summary>What identifies it: a rule's or function's GUID, a workbook's template id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, for example <c>scheduled rule</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its display name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version; null when it states none, or none of the form <c>major.minor.patch</c>.</summary>
    public string? Version { get; init; }

    /// <summary>A hash of the texts for readers: name, description, tags.</summary>
    public required string Texts { get; init; }

    /// <summary>What alerts say and how they are grouped, a line each; for a workbook a hash of all its JSON.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>When it runs and what raises an alert; empty for what has no schedule.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>How far it looks back; null where it does not.</summary>
    public TimeSpan? Lookback { get; init; }

    /// <summary>The tables that the query reads, ordinal order.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>The steps of the query in canonical form, in order.</summary>
    public IReadOnlyList<QueryStep> Steps { get; init; } = [];
}
