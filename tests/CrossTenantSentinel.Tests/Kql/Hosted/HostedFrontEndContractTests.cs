using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Kql.FrontEnd;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

public sealed class HostedFrontEndContractTests(HostedFrontEndFixture fixture) : FrontEndContract, IClassFixture<HostedFrontEndFixture>
{
    protected override IKustoFrontEnd FrontEnd => fixture.FrontEnd;
}
