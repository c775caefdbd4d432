using System.Diagnostics;
using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

/// <summary>A start-up snapshot for the tests of a class: making it takes some seconds.</summary>
public sealed class SnapshotFixture : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cts-snapshot-");
    private readonly HostedFrontEnd frontEnd;

    public SnapshotFixture()
    {
        Snapshot = Path.Combine(folder.FullName, "made", "host.snapshot");
        using Process process = Process.Start("node", [Path.Combine(HostedFrontEndFixture.Options.HostFolder, "keep.cjs"), Snapshot]);
        process.WaitForExit();
        frontEnd = new(HostedFrontEndFixture.Options with { Snapshot = Snapshot, SnapshotRefused = () => Refusals++ });
    }

    public string Snapshot { get; }

    public int Refusals { get; private set; }

    public HostedFrontEnd FrontEnd => frontEnd;

    public void Dispose()
    {
        frontEnd.Dispose();
        folder.Delete(recursive: true);
    }
}
