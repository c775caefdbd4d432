using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Mutations;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>What mutation says of scenarios, as findings: changes that nobody notices point at the clause in its C# file.</summary>
public static class MutationFindings
{
    /// <summary>CTS4010.</summary>
    public static readonly FindingKind Survivor = new()
    {
        Code = "CTS4010",
        Title = "Change that no scenario notices",
        Why = "The query can lose this clause, or mean something else by it, and every scenario still passes: nobody would notice such a mistake.",
        Instead = "Write a scenario that fails with the change. Where none can, because the query does the same without, say so with a reason in Equivalents.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS4011.</summary>
    public static readonly FindingKind TooFew = new()
    {
        Code = "CTS4011",
        Title = "Too few changes that scenarios notice",
        Why = "Scenarios that pass whatever the query does prove nothing of it.",
        Instead = "Write scenarios that fail with the changes that are listed as not noticed.",
    };

    /// <summary>CTS4012.</summary>
    public static readonly FindingKind NotEquivalent = new()
    {
        Code = "CTS4012",
        Title = "Equivalent change that is none",
        Why = "The clause is gone, or a scenario notices its changes by now: the reason that stands there is about nothing, and would hide the next survivor.",
        Instead = "Remove the entry of Equivalents, or correct its clause: text of the item's own query as cts show prints it.",
    };

    private const int LongestClause = 80;

    /// <summary>The findings about a detection or function.</summary>
    /// <param name="result">What became of its mutants.</param>
    /// <param name="minimum">How many percent of them scenarios must notice.</param>
    public static IEnumerable<Finding> Of(MutationResult result, int minimum)
    {
        ArgumentNullException.ThrowIfNull(result);
        string handle = result.Item.Item.Handle;
        foreach (JudgedMutant survivor in result.Mutants.Where(mutant => mutant.Verdict == MutantVerdict.Survived))
        {
            Anchor at = new Anchor.OfQuery(survivor.Query, survivor.Mutant.Clause.Start, survivor.Mutant.Clause.Length);
            yield return Survivor.At(at, $"{handle}: no scenario notices when {Change(survivor)} ({survivor.Mutant.Mutation}).") with { Content = handle };
        }

        foreach (EquivalentMutation unused in result.Unused)
        {
            Anchor at = result.Item.Item.At(nameof(result.Item.Equivalents), unused.Clause);
            yield return NotEquivalent.At(at, $"{handle}: no {unused.Mutation ?? "change"} of {Shown.Value(unused.Clause)} survives.") with { Content = handle };
        }

        if (result.Percent < minimum)
        {
            string message = $"{handle}: scenarios notice {result.Percent} % of {Counts.Number(result.Counted, "change")}, fewer than {minimum} %.";
            yield return TooFew.At(result.Item.Item.At(), message) with { Content = handle };
        }
    }

    /// <summary>For example <c>"A == 1" becomes "A != 1"</c>; of a long clause, only the part that changes.</summary>
    internal static string Change(JudgedMutant judged)
    {
        QueryMutant mutant = judged.Mutant;
        string text = judged.Query.Text;
        (string before, string after) = (OnOneLine(mutant.Before(text)), OnOneLine(mutant.After(text)));
        if (before.Length > LongestClause || after.Length > LongestClause)
            (before, after) = (OnOneLine(text.Substring(mutant.Replaced.Start, mutant.Replaced.Length)), OnOneLine(mutant.Replacement));
        return before.Length == 0 ? $"{Shown.Value(after)} is added" : $"{Shown.Value(before)} becomes {Shown.Value(after)}";
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
