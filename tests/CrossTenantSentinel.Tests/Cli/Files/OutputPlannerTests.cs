using System.Runtime.Versioning;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Files;

public sealed class OutputPlannerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private RootFolder Root => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_file_of_the_pack_and_every_other_file_has_its_state()
    {
        folder.Write("rules/a.yaml", "a\n");
        folder.Write("rules/b.yaml", "old\n");
        folder.Write("workbooks/arm/gone.json", "{}\n");
        folder.Write("README.md", "not ours\n");
        folder.Write("rules/.DS_Store", "a desktop's\n");

        OutputPlan plan = Plan(("rules/a.yaml", "a\n"), ("rules/b.yaml", "new\n"), ("rules/c.yaml", "c\n"));

        plan.Obstacles.ShouldBeEmpty();
        plan.Files.Select(file => (file.Path, file.State)).ShouldBe(
        [
            ("rules/a.yaml", OutputState.Unchanged),
            ("rules/b.yaml", OutputState.Stale),
            ("rules/c.yaml", OutputState.Missing),
            ("workbooks/arm/gone.json", OutputState.Orphaned),
        ]);
    }

    [Fact]
    public void Every_difference_is_a_finding_with_the_lines_that_differ()
    {
        folder.Write("rules/b.yaml", "id: 1\nseverity: Low\nname: b\n");
        folder.Write("rules/gone.yaml", "x\n");
        folder.Write("rules/ends.yaml", "x\r\n");

        IReadOnlyList<Finding> findings = [.. PlanFindings.Of(Root, Plan(("rules/b.yaml", "id: 1\nseverity: High\nname: b\nversion: 1\n"), ("rules/c.yaml", "c\n"), ("rules/ends.yaml", "x\n")))];

        findings.Select(finding => $"{finding.Kind.Code} {finding.Message}").ShouldBe(
        [
            "CTS0500 rules/b.yaml is stale: 1 lines to remove, 2 to add.",
            "CTS0501 rules/c.yaml is missing.",
            "CTS0500 rules/ends.yaml is stale: only its line ends, its last line feed or a byte order mark differ.",
            "CTS0502 rules/gone.yaml belongs to no content.",
        ]);
        findings[0].At.ShouldBe(new Anchor.OfSpan(new SourceSpan("rules/b.yaml", 2, 1, 2, 1)));
        findings[0].Help.ShouldBe("-    2 | severity: Low\n+    2 | severity: High\n+    4 | version: 1\n- on disk, + what the C# code says. Run cts emit.");
    }

    [Fact]
    public void A_long_difference_is_cut()
    {
        folder.Write("rules/b.yaml", "old\n");

        Finding finding = PlanFindings.Of(Root, Plan(("rules/b.yaml", string.Concat(Enumerable.Repeat(new string('x', 200) + "\n", 50))))).Single();

        finding.Help!.Split('\n').Length.ShouldBe(14);
        finding.Help.ShouldContain("and 39 more lines");
        finding.Help.Split('\n').ShouldAllBe(line => line.Length < 180);
    }

    [Fact]
    public void A_file_in_place_of_a_generated_folder_is_an_obstacle()
    {
        folder.Write("rules", "a file");

        Obstacles(("rules/a.yaml", "a\n")).ShouldBe(["CTS0510 rules is a file, but must be a folder."]);
    }

    [Fact]
    public void A_file_in_place_of_an_inner_folder_is_an_obstacle_and_so_is_a_folder_in_place_of_a_file()
    {
        folder.Write("rules/analytics", "a file");
        folder.Write("rules/b.yaml/inner.txt", "a folder");

        Obstacles(("rules/analytics/a.yaml", "a\n"), ("rules/b.yaml", "b\n")).ShouldBe(
            ["CTS0510 rules/analytics is a file, but must be a folder.", "CTS0510 rules/b.yaml is a folder, but must be a file."]);
    }

    [Fact]
    public void A_symbolic_link_is_an_obstacle_because_it_leads_elsewhere()
    {
        using TemporaryFolder elsewhere = new();
        elsewhere.Write("kept.txt", "not ours");
        Directory.CreateDirectory(folder.At("rules"));
        Directory.CreateSymbolicLink(folder.At("workbooks"), elsewhere.Path);
        File.CreateSymbolicLink(folder.At("rules/a.yaml"), elsewhere.At("kept.txt"));

        Obstacles(("rules/a.yaml", "a\n")).ShouldBe(["CTS0511 rules/a.yaml is a symbolic link.", "CTS0511 workbooks is a symbolic link."]);
    }

    [Fact]
    public void A_read_only_folder_is_an_obstacle_where_something_is_to_be_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no such mode on Windows.");
        if (!OperatingSystem.IsWindows())
            RefuseReadOnlyFolders();
    }

    [UnsupportedOSPlatform("windows")]
    private void RefuseReadOnlyFolders()
    {
        folder.Write("rules/analytics/a.yaml", "old\n");
        folder.Write("rules/hunting/b.yaml", "b\n");
        const UnixFileMode ReadAndEnter = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder.At("rules/analytics"), ReadAndEnter);
        File.SetUnixFileMode(folder.At("rules/hunting"), ReadAndEnter);
        try
        {
            Obstacles(("rules/analytics/a.yaml", "new\n"), ("rules/hunting/b.yaml", "b\n")).ShouldBe(["CTS0512 rules/analytics is read-only."]);
        }
        finally
        {
            File.SetUnixFileMode(folder.At("rules/analytics"), ReadAndEnter | UnixFileMode.UserWrite);
            File.SetUnixFileMode(folder.At("rules/hunting"), ReadAndEnter | UnixFileMode.UserWrite);
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("rules/../README.md")]
    [InlineData("rules")]
    [InlineData("rules//a.yaml")]
    [InlineData("/rules/a.yaml")]
    [InlineData("rules\\a.yaml")]
    public void Nothing_is_ever_written_outside_the_generated_folders(string path) =>
        Should.Throw<ArgumentException>(() => Plan((path, "x\n")));

    private OutputPlan Plan(params (string Path, string Text)[] pack) => OutputPlanner.Plan(Root, [.. pack.Select(file => new OutputFile(file.Path, file.Text))]);

    private string[] Obstacles(params (string Path, string Text)[] pack) =>
        [.. Plan(pack).Obstacles.Select(finding => $"{finding.Kind.Code} {finding.Message}").Order(StringComparer.Ordinal)];
}
