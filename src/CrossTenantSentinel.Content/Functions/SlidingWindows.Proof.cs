using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class SlidingWindows
{
    private static FunctionProof<FullRow> NewlyFullProof => new(self => Kql.Query($"""
        let Windows = SigninLogs
        | project Group = UserPrincipalName, WindowEnd = TimeGenerated, IsFull = ResultType has "full", WasFull = ResultType has "was", IsFullAnew = ResultType has "anew";
        {self}(Windows, 1h)
        | project Group, WindowEnd
        """))
    {
        Scenarios =
        [
            Reports("a window that is full now and never was", [Window(10, "full")], 10),
            Reports("no window that is not full", [Window(10, "")]),
            Reports("no window that was full at the last run", [Window(10, "full was")]),
            Reports("a window that what is new fills alone, though it was full", [Window(10, "full was anew")], 10),
            Reports("no window that overlaps a later one that was full", [Window(69, "full"), Window(10, "full was")]),
            Reports("a window that ends a width before one that was full", [Window(70, "full"), Window(10, "full was")], 70),
            Reports("no window that overlaps an earlier one that was full", [Window(70, "full was"), Window(11, "full")]),
            Reports("a window that ends a width after one that was full", [Window(70, "full was"), Window(10, "full")], 10),
            Reports("no window between two that were full", [Window(190, "full was"), Window(100, "full"), Window(10, "full was")]),
            Reports("a window after several that were full", [Window(190, "was"), Window(130, "full was"), Window(70, "full")], 70),
            Reports("no window beside one that was full and is not any more", [Window(70, "was"), Window(40, "full")]),
            new("what one group filled means nothing to another")
            {
                Given = [Window(10, "full was"), Window(10, "full") with { UserPrincipalName = Carol.UserPrincipalName }],
                Expect = [new(Carol.UserPrincipalName, Sample.Ago(10.Minutes))],
            },
        ],
    };

    private static FunctionProof<EndRow> Proof => new(self => Kql.Query($"""
        SigninLogs
        | mv-expand WindowEnd = {self}(TimeGenerated, now(), 1h, 20m) to typeof(datetime)
        | project WindowEnd
        """))
    {
        Scenarios =
        [
            Ends("a time within a step is in the windows that end in the next steps", ago: 5, 0, -20, -40),
            Ends("a time on the border of a step is in the windows that begin there or hold it", ago: 20, 0, -20, -40),
            Ends("the time before the run is in windows that end later", ago: 0, -20, -40, -60),
            Ends("a time a width ago is in the last window before the run", ago: 60, 40, 20, 0),
            Ends("an older time is in older windows", ago: 61, 60, 40, 20),
        ],
    };

    private static SigninLogs Window(int ago, string state) => SignIn.Internal(Alice, ago.Minutes) with { ResultType = state };

    private static Scenario<FullRow> Reports(string name, IReadOnlyList<SigninLogs> windows, params int[] reported) => new($"reports {name}")
    {
        Given = windows,
        Expect = [.. reported.Select(ago => new FullRow(Alice.UserPrincipalName, Sample.Ago(ago.Minutes)))],
    };

    private static Scenario<EndRow> Ends(string name, int ago, params int[] ends) => new(name)
    {
        Given = [SignIn.Internal(Alice, ago.Minutes)],
        Expect = [.. ends.Select(end => new EndRow(Sample.Ago(end.Minutes)))],
    };

    internal sealed record FullRow(string Group, DateTime WindowEnd);

    internal sealed record EndRow(DateTime WindowEnd);
}
