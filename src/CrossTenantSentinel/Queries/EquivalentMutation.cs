namespace CrossTenantSentinel.Queries;

/// <summary>
/// An author's statement that no scenario can notice some changes of a query, such as a condition that only saves work. Mutants that it covers
/// do not count; where it covers none that survives, it is an error.
/// </summary>
/// <param name="Clause">
/// Text of the query, as it is emitted, that the changes lie in; white space may differ. With <c>...</c> at its end, only how the changed clause begins,
/// for conditions that end in long lists.
/// </param>
/// <param name="Reason">Why the query does the same without; a sentence that a reviewer accepts.</param>
/// <param name="Mutation">The name of the only mutation that it is about, for example <c>drop-condition</c>; null, the default, for all.</param>
public sealed record EquivalentMutation(string Clause, string Reason, string? Mutation = null);
