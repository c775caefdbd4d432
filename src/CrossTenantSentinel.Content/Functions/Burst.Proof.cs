using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Burst
{
    private static FunctionProof<BurstRow> Proof => new(self => Kql.Query($"""
        let Events = SigninLogs | project Group = AppId, Unit = UserPrincipalName, At = TimeGenerated, IsNew = IsInteractive;
        {self}(Events, 1h, 3, 5)
        """))
    {
        Scenarios =
        [
            Finds("three new units within the time", [.. New(30, "a", "b", "c")], Reached(30)),
            Finds("three new units as far apart as the time allows", [.. New(90, "a"), .. New(60, "b"), .. New(30, "c")], Reached(90)),
            Finds("nothing when they are farther apart", [.. New(91, "a"), .. New(60, "b"), .. New(30, "c")]),
            Finds("nothing for two units", [.. New(30, "a", "b")]),
            Finds("nothing for two units with four events each", [.. New(30, "a", "b", "a", "b", "a", "b", "a", "b")]),
            Finds("five events of one unit", [.. New(40, "a", "a"), .. New(30, "a", "a", "a")], Reached(40)),
            Finds("nothing for four events of one unit", [.. New(40, "a", "a"), .. New(30, "a", "a")]),
            Finds("nothing for five events of one unit over a longer time", [.. New(100, "a", "a"), .. New(30, "a", "a", "a")]),
            Finds("a unit that joins two older ones", [.. Old(40, "a", "b"), .. New(30, "c")], Reached(40)),
            Finds("an event that joins four older ones of its unit", [.. Old(40, "a", "a", "a", "a"), .. New(30, "a")], Reached(40)),
            Finds("three older units without news, as known", [.. Old(40, "a", "b", "c")], Known(40)),
            Finds("a new unit that joins three older ones, as known", [.. Old(40, "a", "b", "c"), .. New(30, "d")], Known(40)),
            Finds("a new event of an older unit, as known", [.. Old(40, "a", "b", "c"), .. New(30, "a")], Known(40)),
            Finds("a new event that joins five older ones of its unit, as known", [.. Old(40, "a", "a", "a", "a", "a"), .. New(30, "a")], Known(40)),
            Finds("three new units after three older ones, as reached again", [.. Old(200, "a", "b", "c"), .. New(40, "d"), .. New(30, "e", "f")], Reached(40)),
            Finds("five new events after five older ones of another unit, as reached again", [.. Old(40, "a", "a", "a", "a", "a"), .. New(35, "b", "b"), .. New(30, "b", "b", "b")], Reached(40)),
            Finds("five new events next to five older ones of another unit, as reached again", [.. Old(30, "a", "a", "a", "a", "a"), .. New(30, "b", "b", "b", "b", "b")], Reached(30)),
            Finds("five new events after five older ones of the same unit, as reached again", [.. Old(200, "a", "a", "a", "a", "a"), .. New(35, "a", "a"), .. New(30, "a", "a", "a")], Reached(35)),
            Finds("the time of a burst, not of a new event long before", [.. New(300, "a"), .. New(40, "a"), .. New(30, "b", "c")], Reached(40)),
            Finds("the first time with news, not an older burst", [.. Old(300, "a", "b", "c"), .. Old(50, "a", "b", "c"), .. New(40, "d")], Known(50)),
            Finds("an older burst, where no later time is full", [.. Old(300, "a", "b", "c"), .. New(40, "d")], Known(300)),
            new("counts each group for itself")
            {
                Given = [.. New(30, "a", "b"), .. New(30, "c").Select(signIn => signIn with { AppId = "h" })],
                Expect = [],
            },
            new("finds two groups") { Given = [.. New(30, "a", "b", "c"), .. Old(20, "a", "b", "c").Select(signIn => signIn with { AppId = "h" })], Expect = [Reached(30), Known(20) with { Group = "h" }] },
            new("finds nothing without events") { Given = [], Expect = [] },
        ],
    };

    private static BurstRow Reached(int ago) => new("g", Sample.Ago(ago.Minutes), IsReached: true);

    private static BurstRow Known(int ago) => new("g", Sample.Ago(ago.Minutes), IsReached: false);

    private static IEnumerable<SigninLogs> New(int ago, params IEnumerable<string> units) =>
        units.Select(unit => SignIn.Internal(Alice, ago.Minutes) with { AppId = "g", UserPrincipalName = unit });

    private static IEnumerable<SigninLogs> Old(int ago, params IEnumerable<string> units) => New(ago, units).Select(signIn => signIn with { IsInteractive = false });

    private static Scenario<BurstRow> Finds(string name, IReadOnlyList<SigninLogs> events, params BurstRow[] rows) => new($"finds {name}") { Given = events, Expect = rows };

    internal sealed record BurstRow(string Group, DateTime From, bool IsReached);
}
