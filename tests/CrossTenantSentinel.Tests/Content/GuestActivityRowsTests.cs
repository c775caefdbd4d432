using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Tests.Cli.Processes;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Every step of the workbook about guests runs on no events, and whatever is picked.</summary>
public sealed class GuestActivityRowsTests(ShippedFrontEndFixture host) : IClassFixture<ShippedFrontEndFixture>
{
    public static TheoryData<string> QueryNames => [.. GuestActivityRows.Queries.Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void A_workspace_without_events_is_no_error(string name) => GuestActivityRows.Of(host.FrontEnd).Show(name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(QueryNames))]
    public void Two_picked_values_of_every_list_are_no_error(string name) => GuestActivityRows.Of(
        host.FrontEnd, SignIn.Inbound(People.Gina), SignIn.Inbound(People.Mal), AuditEvent.Invitation(People.Alice, People.Gina), DirectoryEvent.Redemption(People.Gina, People.Gina))
        .Pick("HomeTenant", Tenants.Home.ToString(), Tenants.Sibling.ToString())
        .Pick("ExternalTenant", Tenants.Partner.ToString(), Tenants.Unlisted.ToString())
        .Pick("Application", AppIds.MicrosoftGraph, AppIds.AzureServiceManagement)
        .Pick("Relationship", Relationships.Partner, Relationships.Unknown)
        .Pick("User", "o'neil\\\"")
        .Show(name).ShouldBeEmpty();
}
