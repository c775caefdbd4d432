using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>What reading a value's text came to: a value, and what is wrong with it.</summary>
/// <typeparam name="T">The setting's type.</typeparam>
/// <param name="Value">The value; the type's default when <paramref name="Kind"/> is an error.</param>
/// <param name="Kind">The kind of finding to report; null when the value is right.</param>
/// <param name="Why">What is wrong, as the end of a sentence about the value.</param>
/// <param name="Help">What to write instead.</param>
public sealed record ValueReading<T>(T? Value, FindingKind? Kind = null, string Why = "", string? Help = null);
