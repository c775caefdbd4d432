using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

/// <summary>One Node.js process for the tests of a class: starting it takes a second.</summary>
public sealed class HostedFrontEndFixture : IDisposable
{
    private readonly HostedFrontEnd frontEnd = new(Options);

    public static HostedFrontEndOptions Options { get; } = new(Path.Combine(AppContext.BaseDirectory, "kusto-host")) { StartTimeout = TimeSpan.FromSeconds(60), Timeout = TimeSpan.FromSeconds(60) };

    public IKustoFrontEnd FrontEnd => frontEnd;

    public void Dispose() => frontEnd.Dispose();
}
