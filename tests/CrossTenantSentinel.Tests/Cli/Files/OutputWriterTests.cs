using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Files;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private static readonly OutputFile[] Pack =
    [
        new("rules/analytics/a.yaml", "a: new\n"),
        new("rules/analytics/same.yaml", "same\n"),
        new("rules/hunting/b.yaml", "b: new\n"),
        new("workbooks/w.workbook.json", "{}\n"),
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_pack_is_written_as_it_is_and_orphans_go_with_their_empty_folders()
    {
        WriteOldPack();

        Write().ShouldBeEmpty();

        folder.Files().ShouldBe(Pack.ToDictionary(file => file.Path, file => file.Text), ignoreOrder: true);
        Directory.Exists(folder.At("rules/arm")).ShouldBeFalse("its only file was an orphan");
        Directory.Exists(folder.At(".cts")).ShouldBeFalse("nothing is left of staging");
    }

    [Fact]
    public void Bytes_are_UTF_8_without_byte_order_mark_and_line_ends_as_given()
    {
        Write(new OutputFile("rules/x.yaml", "Zürich\n")).ShouldBeEmpty();

        File.ReadAllBytes(folder.At("rules/x.yaml")).ShouldBe("Zürich\n"u8.ToArray());
    }

    [Fact]
    public void An_unchanged_file_is_not_touched()
    {
        WriteOldPack();
        File.SetLastWriteTimeUtc(folder.At("rules/analytics/same.yaml"), LongAgo);

        Write().ShouldBeEmpty();

        File.GetLastWriteTimeUtc(folder.At("rules/analytics/same.yaml")).ShouldBe(LongAgo);
    }

    [Fact]
    public void Writing_twice_changes_nothing()
    {
        Write().ShouldBeEmpty();

        OutputPlanner.Plan(new RootFolder(folder.Path), Pack).Differences.ShouldBeEmpty();
    }

    /// <summary>Four files are staged, one orphan is deleted, one file replaced, two created.</summary>
    public static TheoryData<int> Steps => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Whichever_step_fails_the_old_files_are_as_they_were(int failing)
    {
        WriteOldPack();
        SortedDictionary<string, string> before = folder.Files();
        int step = 0;

        IReadOnlyList<Finding> findings = Write((_, path) =>
        {
            if (step++ == failing)
                throw new IOException($"no space left for {path}");
        });

        step.ShouldBe(failing + 1);
        findings.Single().Kind.ShouldBe(OutputWriter.Failed);
        findings.Single().Message.ShouldContain("no space left for ");
        folder.Files().ShouldBe(before);
        Directory.Exists(folder.At("rules/hunting")).ShouldBeFalse("the run made it");
    }

    [Fact]
    public void A_file_restored_keeps_its_time()
    {
        WriteOldPack();
        File.SetLastWriteTimeUtc(folder.At("rules/analytics/a.yaml"), LongAgo);

        Write((step, _) => FailAt(step == OutputStep.Create)).ShouldNotBeEmpty();

        folder.Read("rules/analytics/a.yaml").ShouldBe("a: old\n");
        File.GetLastWriteTimeUtc(folder.At("rules/analytics/a.yaml")).ShouldBe(LongAgo);
    }

    [Fact]
    public void A_file_that_cannot_be_restored_is_named_and_its_old_content_kept()
    {
        WriteOldPack();

        IReadOnlyList<Finding> findings = Write((step, _) =>
        {
            if (step != OutputStep.Create)
                return;
            File.Delete(folder.At("rules/analytics/a.yaml"));
            Directory.CreateDirectory(folder.At("rules/analytics/a.yaml/in-the-way"));
            throw new IOException("the disk is gone");
        });

        findings.Select(finding => finding.Kind).ShouldBe([OutputWriter.Failed, OutputWriter.NotRestored]);
        findings[1].Message.ShouldStartWith("rules/analytics/a.yaml could not be restored");
        folder.Read(".cts/staging/old/rules/analytics/a.yaml").ShouldBe("a: old\n");
    }

    [Fact]
    public void An_interruption_before_the_first_change_changes_nothing()
    {
        WriteOldPack();
        SortedDictionary<string, string> before = folder.Files();
        using CancellationTokenSource interruption = new();

        Should.Throw<OperationCanceledException>(() => Write(
            (_, path) =>
            {
                if (path == "workbooks/w.workbook.json")
                    interruption.Cancel();
            },
            interruption));

        folder.Files().ShouldBe(before);
    }

    [Fact]
    public void An_interruption_after_the_first_change_lets_the_run_finish()
    {
        WriteOldPack();
        using CancellationTokenSource interruption = new();

        Write((step, _) =>
        {
            if (step == OutputStep.Delete)
                interruption.Cancel();
        }, interruption).ShouldBeEmpty();

        folder.Files().ShouldBe(Pack.ToDictionary(file => file.Path, file => file.Text), ignoreOrder: true);
    }

    [Fact]
    public void What_a_killed_run_left_behind_does_no_harm()
    {
        folder.Write(".cts/staging/new/rules/analytics/a.yaml", "half");
        folder.Write(".cts/staging/old/rules/analytics/a.yaml", "old");
        folder.Write(".cts/staging/lock", "");
        folder.Write("rules/analytics/a.yaml", "a: old\n");

        Write().ShouldBeEmpty();

        folder.Files().ShouldBe(Pack.ToDictionary(file => file.Path, file => file.Text), ignoreOrder: true);
    }

    [Fact]
    public void A_second_run_at_the_same_time_is_refused()
    {
        IReadOnlyList<Finding> second = [];

        Write((step, path) => second = step == OutputStep.Stage && path == Pack[0].Path ? Write() : second).ShouldBeEmpty();

        second.Single().Kind.ShouldBe(OutputWriter.Busy);
    }

    [Fact]
    public void A_staging_folder_that_cannot_be_made_is_named()
    {
        folder.Write(".cts", "a file");

        IReadOnlyList<Finding> findings = Write();

        findings.Single().Kind.ShouldBe(OutputWriter.Failed);
        findings.Single().Message.ShouldStartWith(".cts/staging could not be made");
        folder.Files().Keys.ShouldBe([".cts"]);
    }

    private static void FailAt(bool here)
    {
        if (here)
            throw new UnauthorizedAccessException("access denied");
    }

    private void WriteOldPack()
    {
        folder.Write("rules/analytics/a.yaml", "a: old\n");
        folder.Write("rules/analytics/same.yaml", "same\n");
        folder.Write("rules/arm/orphan.rule.json", "{}\n");
    }

    private IReadOnlyList<Finding> Write(Action<OutputStep, string>? before = null, CancellationTokenSource? interruption = null)
    {
        RootFolder root = new(folder.Path);
        return new OutputWriter(root, before).Write(OutputPlanner.Plan(root, Pack), interruption?.Token ?? TestContext.Current.CancellationToken);
    }

    private IReadOnlyList<Finding> Write(params OutputFile[] pack)
    {
        RootFolder root = new(folder.Path);
        return new OutputWriter(root).Write(OutputPlanner.Plan(root, pack), TestContext.Current.CancellationToken);
    }
}
