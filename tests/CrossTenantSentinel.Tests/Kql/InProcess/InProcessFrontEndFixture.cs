using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.InProcess;

namespace CrossTenantSentinel.Tests.Kql.InProcess;

public sealed class InProcessFrontEndFixture : IDisposable
{
    private readonly InProcessFrontEnd frontEnd = new(new InProcessFrontEndOptions { Timeout = TimeSpan.FromSeconds(60) });

    public IKustoFrontEnd FrontEnd => frontEnd;

    public void Dispose() => frontEnd.Dispose();
}
