using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tests.Kql.FrontEnd;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.InProcess;

public sealed class InProcessFrontEndContractTests(InProcessFrontEndFixture fixture) : FrontEndContract, IClassFixture<InProcessFrontEndFixture>
{
    protected override IKustoFrontEnd FrontEnd => fixture.FrontEnd;
}
