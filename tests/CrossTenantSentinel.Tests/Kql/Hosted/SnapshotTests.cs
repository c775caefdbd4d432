using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Tests.Cli;
using CrossTenantSentinel.Tests.Kql.FrontEnd;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

/// <summary>A process that starts from a snapshot promises what one that starts plainly does.</summary>
public sealed class SnapshotTests(SnapshotFixture fixture) : FrontEndContract, IClassFixture<SnapshotFixture>
{
    protected override IKustoFrontEnd FrontEnd => fixture.FrontEnd;

    [Fact]
    public void The_snapshot_is_taken()
    {
        fixture.FrontEnd.Analyze("print 1", TestSchema.Value).ShouldBeOfType<BoundQuery>();

        fixture.Refusals.ShouldBe(0);
        Directory.GetFiles(Path.GetDirectoryName(fixture.Snapshot)!).ShouldBe([fixture.Snapshot], "nothing is left behind");
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("half")]
    [InlineData("of another version")]
    [InlineData("damaged")]
    public void A_snapshot_that_Node_does_not_take_costs_no_answer(string what)
    {
        byte[] whole = File.ReadAllBytes(fixture.Snapshot);
        byte[]? content = what switch
        {
            "empty" => [],
            "text" => "SigninLogs | take 1"u8.ToArray(),
            "half" => whole[..(whole.Length / 2)],
            "of another version" => Replaced(whole, Encoding.ASCII.GetBytes(NodeVersion(whole)), "99.99.99"u8),
            "damaged" => [.. whole[..200_000], .. new byte[400_000], .. whole[600_000..]],
            _ => null,
        };
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "host.snapshot");
        if (content is not null)
            File.WriteAllBytes(file, content);
        int refusals = 0;
        using HostedFrontEnd frontEnd = new(HostedFrontEndFixture.Options with { Snapshot = file, SnapshotRefused = () => refusals++ });

        frontEnd.AnalyzeAll(["print 1", "SigninLogs"], TestSchema.Value).ShouldAllBe(answer => answer is BoundQuery);

        refusals.ShouldBe(1);
    }

    private static string NodeVersion(byte[] snapshot)
    {
        // Node.js writes its own version first, then those of its parts.
        string text = Encoding.Latin1.GetString(snapshot, 0, 4096);
        return Regex.Match(text, @"\d+\.\d+\.\d+").Value;
    }

    private static byte[] Replaced(byte[] content, ReadOnlySpan<byte> old, ReadOnlySpan<byte> replacement)
    {
        byte[] changed = [.. content];
        int at = changed.AsSpan().IndexOf(old);
        at.ShouldBeGreaterThanOrEqualTo(0);
        replacement[..Math.Min(old.Length, replacement.Length)].CopyTo(changed.AsSpan(at));
        return changed;
    }
}
