namespace CrossTenantSentinel.Kql.Checks.Comparisons;

/// <summary>How an operator compares a text with another.</summary>
internal enum MatchKind
{
    /// <summary>The whole text: <c>==</c>, <c>in</c>.</summary>
    Whole,

    /// <summary>A whole term of it: <c>has</c>.</summary>
    Term,

    /// <summary>The beginning or end of a term: <c>hasprefix</c>, <c>hassuffix</c>.</summary>
    TermPart,

    /// <summary>Any part: <c>contains</c>.</summary>
    Part,

    /// <summary>Its beginning: <c>startswith</c>.</summary>
    Start,

    /// <summary>Its end: <c>endswith</c>.</summary>
    End,
}
