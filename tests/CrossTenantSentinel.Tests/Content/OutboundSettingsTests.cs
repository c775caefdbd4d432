using CrossTenantSentinel.Content.Outbound;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;
using static CrossTenantSentinel.Tests.Content.RunUnderSettings;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>What detections of outbound access do under other settings than the default, which scenarios cannot say.</summary>
public sealed class OutboundSettingsTests
{
    [Fact]
    public void Failures_of_administrators_count_when_asked_for_and_make_no_tenant_known()
    {
        SigninLogs earlier = SignIn.Outbound(by: People.Bob, to: Tenants.Unlisted, ago: TimeSpan.FromDays(20)) with { ResultType = "50126" };
        SigninLogs failure = SignIn.Outbound(by: People.Bob, to: Tenants.Unlisted) with { ResultType = "50126" };
        TenantSettings withFailures = new() { IncludeAdminFailures = true };

        Users(AdminHunt.Query, new(), earlier, failure).ShouldBeEmpty();
        Column(AdminHunt.Query, withFailures, "Attempts", earlier, failure).ShouldBe(["1"]);
        Column(AdminHunt.Query, withFailures, "NewIn14d", earlier, failure).ShouldBe(["true"]);
        Column(AdminHunt.Query, withFailures, "NewIn14d", earlier with { ResultType = "0" }, failure).ShouldBe(["false"]);
    }
}
