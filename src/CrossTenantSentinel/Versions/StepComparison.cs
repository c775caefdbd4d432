using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Versions;

/// <summary>Compares the steps of two queries: which rows they keep, and what they say about them.</summary>
internal static partial class StepComparison
{
    /// <summary>Operators that decide which rows there are, or how many: whoever changes them changes the population.</summary>
    private static readonly string[] RowOperators =
        ["source", "union", "join", "lookup", "distinct", "top", "take", "sample", "mv-expand", "mv-apply", "make-series", "partition", "scan", "evaluate", "invoke", "search", "find", "function", "statement", "range", "print", "datatable"];

    public static IEnumerable<(VersionStep Step, string Reason)> Of(IReadOnlyList<QueryStep> old, IReadOnlyList<QueryStep> @new)
    {
        List<QueryStep> gone = Without(old, @new);
        List<QueryStep> added = Without(@new, old);
        if (gone.Count + added.Count == 0)
        {
            if (!old.SequenceEqual(@new))
                yield return (VersionStep.Minor, "the query's steps stand in another order");
            yield break;
        }

        foreach ((VersionStep Step, string Reason) reason in Conditions(gone, added))
            yield return reason;
        string tested = string.Join('\n', @new.Where(step => step.Operator == "where").Select(step => step.Text));
        foreach (QueryStep step in gone.Where(step => step.Operator != "where"))
        {
            QueryStep? next = added.FirstOrDefault(candidate => candidate.Of == step.Of && candidate.Operator == step.Operator);
            if (next is not null)
                added.Remove(next);
            yield return Other(step, next, tested);
        }

        foreach (QueryStep step in added.Where(step => step.Operator != "where"))
            yield return Other(null, step, tested);
    }

    private static (VersionStep Step, string Reason) Other(QueryStep? old, QueryStep? @new, string tested)
    {
        QueryStep step = (@new ?? old)!;
        string what = old is null ? $"new: {step.Text}" : @new is null ? $"gone: {step.Text}" : $"{@new.Text}, was {old.Text}";
        bool decidesRows = step.Operator switch
        {
            "summarize" => old is null || @new is null || GroupsOf(old) != GroupsOf(@new),
            "value" => true,
            _ => RowOperators.Contains(step.Operator),
        };
        if (decidesRows)
            return (VersionStep.Major, what);
        bool isTested = new[] { old, @new }.OfType<QueryStep>().SelectMany(one => Assigned.Matches(one.Text).Select(match => match.Groups[1].Value))
            .Any(column => Regex.IsMatch(tested, $@"(?<!\w){Regex.Escape(column)}(?!\w)"));
        return isTested ? (VersionStep.Major, $"what a condition tests is worked out otherwise: {what}") : (VersionStep.Minor, $"other values: {what}");
    }

    private static IEnumerable<(VersionStep Step, string Reason)> Conditions(IReadOnlyList<QueryStep> gone, IReadOnlyList<QueryStep> added)
    {
        List<QueryStep> open = [.. added.Where(step => step.Operator == "where")];
        List<QueryStep> unmatched = [];
        foreach (QueryStep condition in gone.Where(step => step.Operator == "where"))
        {
            (QueryStep Step, string Direction)? match = open.Where(step => step.Of == condition.Of)
                .Select(step => (Step: step, Direction: ConditionComparison.Direction(condition.Text, step.Text)))
                .Where(pair => pair.Direction is not null)
                .Select(pair => ((QueryStep, string)?)(pair.Step, pair.Direction!))
                .FirstOrDefault();
            if (match is not { } found)
            {
                unmatched.Add(condition);
                continue;
            }

            open.Remove(found.Step);
            yield return (VersionStep.Minor, $"{found.Direction}: {found.Step.Text}, was {condition.Text}");
        }

        // One condition for another: neither narrower nor wider, but other rows.
        bool isReplaced = unmatched.Count > 0 && open.Count > 0;
        foreach (QueryStep condition in unmatched)
            yield return (isReplaced ? VersionStep.Major : VersionStep.Minor, $"{(isReplaced ? "other rows" : "wider")}: the condition {condition.Text} is gone");
        foreach (QueryStep condition in open)
            yield return (isReplaced ? VersionStep.Major : VersionStep.Minor, $"{(isReplaced ? "other rows" : "narrower")}: the condition {condition.Text} is new");
    }

    private static List<QueryStep> Without(IReadOnlyList<QueryStep> steps, IReadOnlyList<QueryStep> others)
    {
        List<QueryStep> left = [.. others];
        return [.. steps.Where(step => !left.Remove(step))];
    }

    private static string GroupsOf(QueryStep summarize) =>
        summarize.Text.LastIndexOf(" by ", StringComparison.Ordinal) is var at && at >= 0 ? summarize.Text[at..] : "";

    [GeneratedRegex(@"(\w+)\s*=(?![=~])")]
    private static partial Regex Assigned { get; }
}
