using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Tests.Emit;

/// <summary>Synthetic content that uses every field once, and content that uses none that is optional.</summary>
internal static class SamplePack
{
    public static readonly KqlFunction Inner = new()
    {
        Name = "Sample_Domain",
        Id = new("00000000-0000-4000-8000-00000000f001"),
        Description = "The domain of a user principal name.",
        Parameters = [KqlParameter.Scalar("upn", KqlType.String)],
        Body = KqlText.Query($"""tolower(tostring(split(upn, "@")[-1]))"""),
    };

    public static readonly KqlFunction Outer = new()
    {
        Name = "Sample_External",
        Id = new("00000000-0000-4000-8000-00000000f002"),
        Description = "Sign-ins of users of other domains.",
        Parameters =
        [
            KqlParameter.Table("events", new Column("UserPrincipalName", KqlType.String)),
            KqlParameter.Scalar("home", "contoso.com"),
            KqlParameter.Scalar("lookback", TimeSpan.FromDays(1)),
        ],
        Body = KqlText.Query($"""
            events
            | where TimeGenerated > ago(lookback)
            | where {Inner}(UserPrincipalName) != home
            """),
        Version = new("1.2.0"),
    };

    public static ScheduledRule<Row> Minimal(
        string name = "A guest signed in",
        string description = "Identifies a sign-in of a guest.",
        KqlQuery? query = null,
        string slug = "minimal",
        IReadOnlyList<string>? tags = null) => new()
        {
            Id = new("00000000-0000-4000-8000-000000000001"),
            Slug = slug,
            Name = name,
            Description = description,
            Misses = "Nothing.",
            Severity = AlertSeverity.Low,
            Techniques = [Attack.T1078],
            Tactics = [Tactic.InitialAccess],
            Schedule = new(TimeSpan.FromHours(1), TimeSpan.FromHours(1)),
            Query = query ?? KqlText.Query($"SigninLogs | where UserType == 'Guest' | project TimeGenerated, User = UserPrincipalName, Address = IPAddress"),
            Entities = [Entity.Account(fullName: nameof(Row.User))],
            Tags = tags ?? [],
            Scenarios = [],
        };

    public static readonly ScheduledRule<Row> Full = new()
    {
        Id = new("00000000-0000-4000-8000-000000000002"),
        Slug = "full",
        Name = "Guest: \"sign-in\" from # elsewhere",
        Description = "Identifies a guest's sign-in.\nSecond line: with a colon, a # and a {{brace}}.",
        Misses = "Sign-ins that are not logged; a token that is *stolen*.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1078_004, Attack.T1078],
        Tactics = [Tactic.Persistence, Tactic.InitialAccess],
        Schedule = new(TimeSpan.FromMinutes(90), TimeSpan.FromDays(14)),
        Trigger = new(TriggerOperator.NotEqual, 5),
        Query = KqlText.Query($"""
            // guests only
            {Outer}(SigninLogs, "contoso.com", {TimeSpan.FromDays(1)})
            | where UserType == "Guest" and AppDisplayName !in ({(string[])["it's", "a \"quoted\" app"]})
            | project TimeGenerated, User = UserPrincipalName, Address = IPAddress
            """),
        Entities =
        [
            Entity.Account(name: nameof(Row.User), upnSuffix: nameof(Row.User)),
            Entity.Account(fullName: nameof(Row.User)),
            Entity.Ip(nameof(Row.Address)),
        ],
        CustomDetails = [nameof(Row.User), new CustomDetail("SourceAddress", nameof(Row.Address))],
        AlertDetails = new AlertDetails
        {
            DisplayNameFormat = "Guest {{User}} signed in",
            DescriptionFormat = "{{User}} signed in from {{Address}}",
            SeverityColumn = nameof(Row.User),
            TacticsColumn = nameof(Row.Address),
            DynamicProperties = [new(AlertProperty.RemediationSteps, nameof(Row.User)), new(AlertProperty.AlertLink, nameof(Row.Address))],
        },
        EventGrouping = AlertGrouping.SingleAlert,
        Incidents = new IncidentConfiguration(
            CreateIncident: true,
            IncidentGrouping.BySelection(TimeSpan.FromHours(12), [EntityType.Account], [AlertDetail.DisplayName], ["SourceAddress"]) with { ReopenClosedIncident = true }),
        Suppression = TimeSpan.FromHours(5),
        SentinelEntitiesColumn = nameof(Row.Address),
        Tags = ["cross-tenant", "no", "1.0"],
        Version = new("1.10.2"),
        FalsePositives = ["A partner's project: add its tenant to the watchlist."],
        References = ["https://example.com/guests?a=1&b=2"],
        Scenarios = [new("a guest alerts once") { Given = [], Expect = [] }, new("an employee stays quiet") { Given = [], Expect = [] }],
    };

    public static readonly NearRealTimeRule<Row> NearRealTime = new()
    {
        Id = new("00000000-0000-4000-8000-000000000003"),
        Slug = "near-real-time",
        Name = "Policy changed",
        Description = "Identifies a change.",
        Misses = "Nothing.",
        Severity = AlertSeverity.Informational,
        Techniques = [Attack.T1078],
        Tactics = [Tactic.Persistence],
        Query = KqlText.Query($"AuditLogs | project TimeGenerated, User = Identity, Address = Result"),
        Entities = [Entity.Account(fullName: nameof(Row.User))],
        Incidents = IncidentConfiguration.None,
        Scenarios = [],
    };

    public static readonly HuntingQuery<Row> Hunting = new()
    {
        Id = new("00000000-0000-4000-8000-000000000004"),
        Slug = "hunting",
        Name = "Guests by address",
        Description = "This query searches for guests.",
        Misses = "Nothing.",
        Techniques = [Attack.T1078, Attack.T1078_004],
        Tactics = [Tactic.InitialAccess, Tactic.Persistence],
        Query = KqlText.Query($"""
            SigninLogs
            | project TimeGenerated, User = UserPrincipalName, Address = IPAddress // last line
            """),
        Entities = [Entity.Account(fullName: nameof(Row.User)), Entity.Account(name: nameof(Row.User), upnSuffix: nameof(Row.User)), Entity.Ip(nameof(Row.Address))],
        CustomDetails = [nameof(Row.Address)],
        Scenarios = [],
    };

    public static readonly Watchlist<Partner> Partners = new()
    {
        Alias = "SamplePartners",
        Name = "Partners",
        Description = "Known tenants.",
        SearchKey = nameof(Partner.TenantId),
        Rows =
        [
            new(new Guid("AAAAAAAA-0000-4000-8000-000000000001"), "Fabrikam, \"the\" partner", true, 3, -1.5, new DateTime(2026, 3, 2), null),
            new(new Guid("aaaaaaaa-0000-4000-8000-000000000002"), " two\nlines ", false, -1, 0, new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(26)),
        ],
    };

    public static readonly AutomationRule Tasks = new()
    {
        Id = new("00000000-0000-4000-8000-00000000a001"),
        Slug = "sample-tasks",
        Name = "Sample: \"tasks\"",
        Description = "Gives incidents a task.",
        Order = 1,
        Conditions = [new IncidentCondition.RaisedBy(Full, NearRealTime)],
        Actions = [new IncidentAction.AddTask("Ask the sponsor", "Was it *expected*?\nWrite down who said so.")],
    };

    public static readonly AutomationRule Everything = new()
    {
        Id = new("00000000-0000-4000-8000-00000000a002"),
        Slug = "sample-everything",
        Name = "Sample: everything",
        Description = "Uses every condition and action.",
        Order = 1000,
        Trigger = IncidentTrigger.Updated,
        Expires = true,
        Conditions =
        [
            new IncidentCondition.RaisedBy(Full),
            new IncidentCondition.IsOpen(),
            new IncidentCondition.TagsChanged(),
            new IncidentCondition.HasSeverity(AlertSeverity.High, AlertSeverity.Informational),
            new IncidentCondition.AnyOf(new IncidentCondition.Tagged("cross-tenant"), new IncidentCondition.Detail("User", "guest@fabrikam.com", "it's \"quoted\"")),
            new IncidentCondition.Detail("SourceAddress", "192.0.2.1") { IsAboutAll = true },
        ],
        Actions =
        [
            new IncidentAction.SetSeverity(AlertSeverity.Medium),
            new IncidentAction.AddTags("one", "two"),
            new IncidentAction.Run(new("enrichIncident", "Enrich", "Adds what is known of the tenant.", "Microsoft Sentinel Responder", "User.Read.All")),
            new IncidentAction.CloseAsExpected("Expected by [the sample]."),
        ],
    };

    public static readonly CoverageMatrix Matrix = new()
    {
        Key = "sample-coverage",
        Rows = [new("Research on guests", "guests | who sign in", Full, Hunting, Partners), new("Research on guests", "domains", Inner)],
    };

    public static Catalog All { get; } = Catalog.Of([Inner, Outer, Minimal(), Full, NearRealTime, Hunting, Partners, Tasks, Everything, Matrix]);

    public static Emission Emit(params IEnumerable<ContentItem> items) => PackEmitter.Emit(Catalog.Of(items), Facts(items), Templates.All);

    /// <summary>As if every query read the sign-ins, a table without connector and a watchlist.</summary>
    public static IReadOnlyDictionary<string, QueryFacts> Facts(IEnumerable<ContentItem> items) => items.OfType<Detection>()
        .DistinctBy(detection => detection.Handle)
        .ToDictionary(detection => detection.Handle, detection => new QueryFacts(
            detection.Slug == "minimal" ? [] : ["AADNonInteractiveUserSignInLogs", "IdentityInfo", "NoSuchTable", "SigninLogs"],
            detection.Slug == "full" ? ["SamplePartners"] : [],
            detection.RowColumns));

    public sealed record Row(DateTime TimeGenerated, string User, string Address);

    public sealed record Partner(Guid TenantId, string Name, bool Approved, int Tier, double Score, DateTime Since, TimeSpan? Rest);
}
