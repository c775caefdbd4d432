using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>The workbook about guests on sample events. The sample clock stands at ten o'clock on Monday, 2 March 2026.</summary>
internal static class GuestActivityRows
{
    private static readonly TenantSettings Settings = new();

    public static KustoSchema Schema { get; } = SchemaBuilder.Of(Pack.Default);

    public static Workbook Workbook { get; } = Pack.Default.Workbooks.Single(workbook => workbook.Key == "GuestActivityAndInvitations");

    public static IReadOnlyList<QueryItem> Queries { get; } = [.. PlacedItem.In(Workbook).Select(place => place.Item).OfType<QueryItem>()];

    public static PickedWorkbook Of(IKustoFrontEnd frontEnd, params IReadOnlyList<TableRow> given) => new(Workbook, frontEnd, Schema)
    {
        Given = given,
        Watchlists =
        [
            Lists.Directory(Settings, TenantDirectory.Contoso, TenantDirectory.Fabrikam, TenantDirectory.Msp),
            Lists.Domains(Settings, new TenantDomains.Row("fabrikam.com", Tenants.Partner)),
        ],
    };

    /// <summary>Every invitation has an id of its own, which the sample events do not.</summary>
    public static AuditLogs Invited(Person by, Person of, TimeSpan ago) => AuditEvent.Invitation(by, of, ago) with
    {
        Id = Sample.Id($"invited {by.Id} {of.Id} {ago}"),
        AdditionalDetails = AuditEvent.Details(("ipaddr", SignIn.Address), ("InvitationId", $"i-{of.UserPrincipalName}"), ("invitedUserEmailAddress", of.UserPrincipalName)),
    };

    public static AuditLogs Accepted(Person of, TimeSpan ago) => DirectoryEvent.Redemption(of, of, ago) with
    {
        TargetResources = DirectoryEvent.Targets(new { id = of.Id, type = "User", displayName = $"UPN: {of.DirectoryUpn}, Email: {of.UserPrincipalName}, InvitationId: i-{of.UserPrincipalName}" }),
    };

    public static TimeSpan Days(double count) => TimeSpan.FromDays(count);

    /// <summary>A guest from a tenant that no list knows.</summary>
    public static Person Stranger(string name) => People.Mal with
    {
        UserPrincipalName = $"{name}@evil.example",
        DirectoryUpn = $"{name}_evil.example#EXT#@contoso.onmicrosoft.com",
        ObjectId = new(Sample.Id(name)),
    };

    public static TimeSpan Minutes(double count) => TimeSpan.FromMinutes(count);
}
