using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks;

/// <summary>
/// Something that a piece of content says, for checks that compare pieces with each other. Facts are kept between runs, so that a file that did
/// not change need not be read again to be compared: they are texts and places, nothing else.
/// </summary>
/// <param name="Kind">What is said, by the name of the check that gathers it, for example <c>DuplicateId</c>.</param>
/// <param name="Value">What is compared.</param>
/// <param name="Content">The handle of the content.</param>
/// <param name="At">Where it says so.</param>
public sealed record Fact(string Kind, string Value, string Content, Anchor At)
{
    /// <summary>More that a message needs; empty by default.</summary>
    public string Detail { get; init; } = "";
}
