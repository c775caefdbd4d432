using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>A mistake of this tool that a file brought to light: it costs what is known of that file, and nothing else.</summary>
internal static class UnexpectedFailure
{
    /// <summary>CTS0409.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS0409",
        Title = "Check fails",
        Why = "This is a mistake of cts, not of the content: it could not be checked, or not completely.",
        Instead = "Report it with the file, or the part of it that makes the check fail.",
    };

    /// <summary>What a step gives, or what stands for it and the finding when it fails.</summary>
    /// <param name="step">The step.</param>
    /// <param name="instead">Makes what stands for the result.</param>
    /// <param name="what">What the step does, for example <c>rule.yaml cannot be read</c>.</param>
    /// <param name="at">Where the finding points.</param>
    /// <typeparam name="TResult">What the step gives.</typeparam>
    public static TResult Guard<TResult>(Func<TResult> step, Func<Finding, TResult> instead, string what, Anchor at)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return instead(Kind.At(at, $"{what}: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}"));
        }
    }
}
