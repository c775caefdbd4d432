namespace CrossTenantSentinel.Subjects;

/// <summary>A saved function (parser) as it is written.</summary>
public sealed record FunctionSubject : Subject
{
    /// <summary>The id; null when there is none.</summary>
    public Stated? Id { get; init; }

    /// <summary>The name that queries call.</summary>
    public required Stated Name { get; init; }

    /// <summary>The other name under which queries may know it: where a file states a name and an alias. Null where there is one name.</summary>
    public Stated? OtherName { get; init; }

    /// <summary>What it says as a saved search; null where it is none.</summary>
    public StatedSavedSearch? SavedSearch { get; init; }

    /// <summary>The version; null when there is none.</summary>
    public Stated? Version { get; init; }

    /// <summary>The parameters as KQL declares them, without parentheses; empty for none.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>The body; null when there is none.</summary>
    public WrittenQuery? Body { get; init; }

    /// <summary>What is bound to check it: its body, or a call of it. Null when there is nothing to bind.</summary>
    public SubjectQuery? Query { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => Query is { } query ? [query] : [];
}
