using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class UserRisk
{
    private static FunctionProof<RiskRow> Proof => new(self => Kql.Query($"""
        {self}(ago(14d), ago(7d))
        | project UserId, IsDetection = isnotempty(RiskId), UserRiskRank, UserRiskState, RiskEventType, RiskTime, RiskIngested
        """))
    {
        Scenarios =
        [
            Gives("a user at risk is a risk", [AtRisk(1)], User(1)),
            Gives("a detection is a risk of its own", [Detected(1)], Detection(1)),
            Gives("a user and a detection are two risks", [AtRisk(1), Detected(2)], User(1), Detection(2)),
            Gives("two detections are two risks", [Detected(1), Detected(2)], Detection(1), Detection(2)),
            Gives("ids and names of states may be in capitals", [AtRisk(1) with { Id = Lettered, RiskLevel = "HIGH", RiskState = "ATRISK" }], User(1) with { UserId = Lettered.ToLowerInvariant(), UserRiskState = "ATRISK" }),
            Gives("ids of detections may be in capitals", [Detected(1) with { UserId = Lettered, Id = "a" }, Detected(1) with { UserId = Lettered, Id = "A" }], Detection(1) with { UserId = Lettered.ToLowerInvariant() }),
            Gives("a confirmed compromise is a risk", [AtRisk(1) with { RiskState = "confirmedCompromised" }], User(1) with { UserRiskState = "confirmedCompromised" }),
            Gives("a user in no state of risk is none", [AtRisk(1) with { RiskState = "none" }]),
            Gives("a user with a lower risk is none", [AtRisk(1) with { RiskLevel = "low" }]),
            Gives("a user without a level is none", [AtRisk(1) with { RiskLevel = null }]),
            Gives("a detection whose state is not known is open", [Detected(1) with { RiskState = "none" }], Detection(1) with { UserRiskState = "none" }),
            Gives("a detection that was remediated, dismissed or safe is closed", [Detected(1) with { RiskState = "remediated" }, Detected(2) with { RiskState = "DISMISSED" }, Detected(3) with { RiskState = "confirmedSafe" }]),
            Gives("a risk that the user secured is closed", [Detected(1) with { RiskDetail = "userPerformedSecuredPasswordChange" }]),
            Gives("a detail that only holds those words closes nothing", [Detected(1) with { RiskDetail = "noUserPerformedSecuredPasswordChange" }], Detection(1)),
            Gives("the newest state of a user counts: dismissed", [AtRisk(2), AtRisk(1) with { RiskState = "dismissed" }]),
            Gives("a deleted user is closed", [AtRisk(2), AtRisk(1) with { IsDeleted = true }]),
            Gives("a user of whom the log does not say whether deleted is open", [AtRisk(1) with { IsDeleted = null }], User(1)),
            Gives("a user who is at risk again is so from then on", [AtRisk(3) with { RiskState = "dismissed" }, AtRisk(1)], User(1)),
            Gives("a user whose risk was low in between is at risk from then on", [AtRisk(3), AtRisk(2) with { RiskLevel = "low" }, AtRisk(1)], User(1)),
            Gives("a user who was in no state of risk in between is at risk from then on", [AtRisk(3), AtRisk(2) with { RiskState = "none", RiskLevel = "none" }, AtRisk(1)], User(1)),
            Gives("a user whose risk is low now is not at risk", [AtRisk(3), AtRisk(1) with { RiskLevel = "low" }]),
            Gives(
                "a detection that was dismissed in between is known from its return on",
                [Detected(3) with { Id = "a" }, Detected(3) with { Id = "a", RiskState = "dismissed", LastUpdatedDateTime = Ago(2), IngestedAt = Ago(2) }, Detected(3) with { Id = "a", LastUpdatedDateTime = Ago(1), IngestedAt = Ago(1) }],
                Detection(3) with { RiskIngested = Ago(1) }),
            Gives("a break of one detection is none of another", [Detected(3) with { Id = "a" }, Detected(2) with { Id = "b", RiskState = "dismissed" }], Detection(3)),
            Gives("a row that repeats or raises a risk does not make it new", [AtRisk(3) with { RiskLevel = "medium" }, AtRisk(1)], User(3)),
            Gives("the newest state of a detection counts", [Detected(3) with { Id = "a" }, Detected(3) with { Id = "a", RiskState = "dismissed", LastUpdatedDateTime = Ago(1) }]),
            Gives("a user's closure closes the detections until then", [Detected(3), AtRisk(2) with { RiskState = "dismissed" }]),
            Gives("a user's closure closes no later detection", [Detected(1), AtRisk(2) with { RiskState = "dismissed" }], Detection(1)),
            Gives("the latest closure of a user counts", [Detected(3), AtRisk(4) with { RiskState = "dismissed" }, AtRisk(2) with { RiskState = "remediated" }]),
            Gives("a closed detection closes no other one", [Detected(3), Detected(2) with { RiskState = "dismissed" }], Detection(3)),
            Gives("the closure of one user means nothing to another", [Detected(3), Risk.Of(Bob, 2.Days) with { RiskState = "dismissed" }], Detection(3)),
            Gives("a risk is known from its first row", [AtRisk(2) with { IngestedAt = Ago(1) }, AtRisk(2) with { IngestedAt = Sample.Ago(1.Hours) }], User(2) with { RiskIngested = Ago(1) }),
            Gives("a detection is known from its first row", [Detected(2) with { IngestedAt = Sample.Ago(1.Hours) }, Detected(2) with { IngestedAt = Ago(1) }], Detection(2) with { RiskIngested = Ago(1) }),
            Gives("a late detection began with the activity", [Detected(1) with { ActivityDateTime = Ago(10) }], Detection(1) with { RiskTime = Ago(10) }),
            Gives("without times of their own risks began when they were logged", [AtRisk(1) with { RiskLastUpdatedDateTime = null }, Detected(1) with { ActivityDateTime = null, DetectedDateTime = null, LastUpdatedDateTime = null }], User(1), Detection(1)),
            Gives("detections without ids are told apart by kind and time", [Detected(1) with { Id = null }, Detected(1) with { Id = "" }, Detected(1) with { Id = "", RiskEventType = "leakedCredentials" }], Detection(1), Detection(1) with { RiskEventType = "leakedCredentials" }),
            Gives("a user at risk counts for longer than a detection", [AtRisk(10), Detected(10)], User(10)),
            Gives("a user before the given time is left out", [AtRisk(15) with { RiskLastUpdatedDateTime = Ago(1) }]),
            Gives("a detection that was logged before the given time is left out", [Detected(15) with { DetectedDateTime = Ago(1) }]),
            Gives("rows without a user are left out", [AtRisk(1) with { Id = "" }, Detected(1) with { UserId = null }]),
            Gives("a row that arrives just before the run counts", [AtRisk(1) with { IngestedAt = Sample.Ago(TimeSpan.FromSeconds(1)) }], User(1) with { RiskIngested = Sample.Ago(TimeSpan.FromSeconds(1)) }),
            Gives("a row that arrives at the run's time is the next run's", [AtRisk(1) with { IngestedAt = Scenario.DefaultNow }]),
        ],
    };

    private const string Lettered = "ABCDEF01-0000-4000-8000-00000000000A";

    private static DateTime Ago(int days) => Sample.Ago(days.Days);

    private static AADRiskyUsers AtRisk(int daysAgo) => Risk.Of(Alice, daysAgo.Days);

    private static AADUserRiskEvents Detected(int daysAgo) => Risk.Detection(Alice, daysAgo.Days);

    private static RiskRow User(int daysAgo) => new(Alice.Id, IsDetection: false, 4, "atRisk", "", Ago(daysAgo), Ago(daysAgo));

    private static RiskRow Detection(int daysAgo) => new(Alice.Id, IsDetection: true, 3, "atRisk", "unlikelyTravel", Ago(daysAgo), Ago(daysAgo));

    private static Scenario<RiskRow> Gives(string name, IReadOnlyList<TableRow> rows, params RiskRow[] risks) => new(name) { Given = rows, Expect = risks };

    internal sealed record RiskRow(string UserId, bool IsDetection, long UserRiskRank, string UserRiskState, string RiskEventType, DateTime RiskTime, DateTime RiskIngested);
}
