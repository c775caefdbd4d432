using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>Content that a command line names by its handles.</summary>
internal static class NamedContent
{
    /// <summary>What is said of the first name that is none; null when all are known.</summary>
    /// <param name="named">The names.</param>
    /// <param name="known">The handles.</param>
    /// <param name="what">What the names are of, for example <c>detection</c>.</param>
    public static Report? Unknown(IReadOnlyList<string> named, IReadOnlyList<string> known, string what)
    {
        if (named.FirstOrDefault(name => !known.Contains(name)) is not { } unknown)
            return null;
        string? nearest = NearestNames.Of(unknown, known, 1) is [{ } first, ..] ? first : null;
        return Report.Of(ExitCode.Usage, TestVerb.NoScenario.At(Anchor.Nowhere, $"There is no {what} {Shown.Value(unknown)}.", nearest is null ? null : $"Did you mean {nearest}?"));
    }
}
