using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions.Text.Patterns;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>Says whether a text is a regular expression that Kusto takes.</summary>
public static class PatternSyntax
{
    /// <summary>What is wrong with a pattern, as a sentence without its beginning; null when nothing is.</summary>
    public static string? ProblemOf(string pattern)
    {
        try
        {
            PatternTranslator.Translate(pattern, Alphabet.Ascii);
            return null;
        }
        catch (RunFailureException failure)
        {
            return failure.Message[(failure.Message.LastIndexOf("': ", StringComparison.Ordinal) + "': ".Length)..];
        }
    }
}
