using System.Globalization;
using System.Text;
using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>Results of mutation for people: a line for each detection and function.</summary>
internal static class MutationText
{
    public static string Of(IReadOnlyList<MutationResult> results)
    {
        StringBuilder text = new();
        int width = results.Max(result => result.Item.Item.Handle.Length);
        foreach (MutationResult result in results)
        {
            text.Append(result.Item.Item.Handle.PadRight(width))
                .Append(CultureInfo.InvariantCulture, $"  {result.Percent,3} %  {result.Count(MutantVerdict.Killed)} of {Counts.Number(result.Counted, "change")} noticed");
            Add(text, result.Count(MutantVerdict.Equivalent), "equivalent");
            Add(text, result.Count(MutantVerdict.Invalid), "invalid");
            Add(text, result.Count(MutantVerdict.TimedOut), "timed out");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, int number, string what)
    {
        if (number > 0)
            text.Append(CultureInfo.InvariantCulture, $", {number} {what}");
    }
}
