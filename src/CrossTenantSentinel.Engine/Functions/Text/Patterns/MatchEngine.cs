using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>
/// The .NET expression behind a pattern. It starts interpreted, is compiled when used often, and becomes a non-backtracking one, which gives
/// the same matches in linear time, when backtracking takes too long: no pattern can hang a run.
/// </summary>
internal sealed class MatchEngine(string pattern)
{
    private const int OftenUsed = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private Regex expression = new(pattern, RegexOptions.CultureInvariant, Patience);
    private bool isLinear;
    private int uses;

    /// <summary>Matches with it.</summary>
    public TResult Use<TArgument, TResult>(TArgument argument, Func<Regex, TArgument, TResult> work)
    {
        if (++uses == OftenUsed && !isLinear && RuntimeFeature.IsDynamicCodeCompiled)
            expression = new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled, Patience);
        try
        {
            return work(expression, argument);
        }
        catch (RegexMatchTimeoutException) when (!isLinear)
        {
            isLinear = true;
            expression = Linear();
            return work(expression, argument);
        }
    }

    private Regex Linear()
    {
        try
        {
            return new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            throw RunFailureException.Because("a regular expression takes too long, and cannot be run in linear time.");
        }
    }
}
