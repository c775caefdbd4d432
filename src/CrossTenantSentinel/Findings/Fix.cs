namespace CrossTenantSentinel.Findings;

/// <summary>
/// How a finding goes away, where that is certain: whoever reports it must know that the edits cannot be wrong. A fix that is only
/// likely belongs into <see cref="Finding.Help"/>.
/// </summary>
/// <param name="Title">What the edits do, as an instruction of a few words, for example <c>Write SigninLogs</c>.</param>
/// <param name="Edits">The edits, which must not overlap; applied all or none.</param>
public sealed record Fix(string Title, IReadOnlyList<TextEdit> Edits);
