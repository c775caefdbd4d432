using System.Diagnostics;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Processes;

public sealed class StartupSnapshotTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<ProcessStartInfo> detached = [];

    [Fact]
    public void Another_Node_has_a_snapshot_of_its_own()
    {
        folder.Write("one/node", "1");
        folder.Write("two/node", "22");

        string[] files = [Snapshot("one").File, Snapshot("two").File, Snapshot("one", "two").File];

        files[0].ShouldNotBe(files[1]);
        files[2].ShouldBe(files[0], "the first on PATH is the one that runs");
        files.ShouldAllBe(file => Path.GetDirectoryName(file) == folder.At("snapshots"));
    }

    [Fact]
    public void Without_Node_there_is_none() => StartupSnapshot.In(folder.At("snapshots"), Options, Surroundings("nowhere")).ShouldBeNull();

    [Fact]
    public void It_is_made_by_a_process_that_holds_none_of_the_run_s_streams()
    {
        string node = folder.Write("bin/node", "");
        StartupSnapshot snapshot = Snapshot("bin");

        snapshot.Keep();

        ProcessStartInfo started = detached.ShouldHaveSingleItem();
        started.FileName.ShouldBe(node);
        started.ArgumentList.ShouldBe([Path.Join(folder.At("host"), "keep.cjs"), snapshot.File]);
        (started.RedirectStandardInput && started.RedirectStandardOutput && started.RedirectStandardError).ShouldBeTrue();
    }

    [Fact]
    public void It_is_made_once()
    {
        folder.Write("bin/node", "");
        StartupSnapshot snapshot = Snapshot("bin");
        folder.Write($"snapshots/{Path.GetFileName(snapshot.File)}", "made");
        snapshot.Exists.ShouldBeTrue();

        snapshot.Keep();

        detached.ShouldBeEmpty();
    }

    [Fact]
    public void Discarded_it_is_gone()
    {
        folder.Write("bin/node", "");
        StartupSnapshot snapshot = Snapshot("bin");
        snapshot.Discard();
        folder.Write($"snapshots/{Path.GetFileName(snapshot.File)}", "made");

        snapshot.Discard();

        snapshot.Exists.ShouldBeFalse();
    }

    [Fact]
    public void Where_nothing_may_outlive_the_run_none_is_made()
    {
        folder.Write("bin/node", "");

        StartupSnapshot.In(folder.At("snapshots"), Options, Surroundings("bin") with { Detach = null })!.Keep();

        detached.ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private HostedFrontEndOptions Options => new(folder.At("host"));

    private StartupSnapshot Snapshot(params string[] path) => StartupSnapshot.In(folder.At("snapshots"), Options, Surroundings(path)).ShouldNotBeNull();

    private Surroundings Surroundings(params string[] path) => new()
    {
        WorkingDirectory = folder.Path,
        Environment = new Dictionary<string, string> { ["PATH"] = string.Join(Path.PathSeparator, path) },
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Detach = detached.Add,
    };
}
