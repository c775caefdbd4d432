using System.Globalization;
using System.Text;

namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>Coverage for people.</summary>
internal static class CoverageText
{
    private const int NumberWidth = 6;

    /// <summary>Numbers, then what blocks queries, then which they are.</summary>
    public static string Of(QueryCoverage coverage)
    {
        StringBuilder text = new();
        int binding = coverage.Passing(CoverageStage.Binds);
        Append(text, coverage.Queries.Count, "queries");
        Append(text, binding, "bind without an error");
        Append(text, coverage.Passing(CoverageStage.Lowers), "of these become a plan", binding);
        Append(text, coverage.Passing(CoverageStage.Runs), "of these run on empty tables", binding);
        if (coverage.Blocking.Count == 0)
            return text.ToString();
        text.Append("\nWhat blocks the rest\n");
        foreach ((string feature, int queries) in coverage.Blocking)
            Append(text, queries, feature);
        text.Append("\nBlocked\n");
        foreach (CoveredQuery query in coverage.Queries.Where(query => query.Stage is CoverageStage.Binds or CoverageStage.Lowers))
            text.Append("  ").Append(query.File).Append(": ").AppendJoin(" | ", query.Problems.Select(problem => $"{problem.Kind.Code}: {problem.Message}")).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, int number, string what, int? of = null)
    {
        text.Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(NumberWidth)).Append("  ").Append(what);
        if (of > 0)
            text.Append(CultureInfo.InvariantCulture, $" ({100.0 * number / of:0.0} %)");
        text.Append('\n');
    }
}
