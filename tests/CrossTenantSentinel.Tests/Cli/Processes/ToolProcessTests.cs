using System.Diagnostics;
using System.Text;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Kql.FrontEnd;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Processes;

/// <summary>What only a whole process can show. Each test starts a few; they share a cache that is theirs alone.</summary>
public sealed class ToolProcessTests(ToolProcessTests.Cache cache) : IClassFixture<ToolProcessTests.Cache>
{
    public sealed class Cache : IDisposable
    {
        internal TemporaryFolder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }

    [Fact]
    public async Task The_shipped_pack_is_the_same_bytes_in_every_culture_time_zone_and_working_directory()
    {
        using TemporaryFolder here = CopyOfTemplates();
        using TemporaryFolder there = CopyOfTemplates();
        using TemporaryFolder elsewhere = new();

        // How queries bind does not depend on where: the user's cache spares a minute of it.
        (int code, string output, string error) = await ToolProcess.RunAsync(here.Path, WithoutCache(Environment("C.UTF-8", "UTC")), "emit");
        code.ShouldBe(0, output + error);
        error.ShouldBeEmpty();
        (code, output, _) = await ToolProcess.RunAsync(elsewhere.Path, WithoutCache(Environment("tr_TR.UTF-8", "Pacific/Auckland")), "emit", "--root", there.Path);
        code.ShouldBe(0, output);

        SortedDictionary<string, string> emitted = here.Files();
        emitted.Count.ShouldBeGreaterThan(20);
        there.Files().ShouldBe(emitted);
        elsewhere.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Standard_output_is_UTF_8_without_byte_order_mark_and_json_only_when_asked()
    {
        using TemporaryFolder folder = CopyOfTemplates();

        (int code, string output, string error) = await ToolProcess.RunAsync(folder.Path, Environment("C", "UTC"), "list", "--format", "json", "--set", "MinRisk=\u00FC");

        code.ShouldBe(2);
        error.ShouldBeEmpty();
        output.ShouldStartWith("{\n");
        output.ShouldContain("MinRisk is \\\"\u00FC\\\"");
    }

    [Fact]
    public async Task A_check_that_found_nothing_is_remembered_for_its_settings_and_no_others()
    {
        Assert.SkipWhen(IsInProcess, "No program is missed when none is started.");
        using TemporaryFolder folder = CopyOfTemplates();
        Dictionary<string, string> environment = Environment("C", "UTC");
        CopyKnownAnswers();
        (int code, string first, _) = await ToolProcess.RunAsync(folder.Path, environment, "check");
        code.ShouldBe(0, first);
        Assert.SkipUnless(first.Contains("0 warnings, 0 notes", StringComparison.Ordinal), "The pack has findings, so its check is not remembered.");

        environment["CTS_NODE"] = folder.At("no-such-program");
        Directory.Delete(cache.Folder.At("cache/analysis"), recursive: true);
        (code, string second, _) = await ToolProcess.RunAsync(folder.Path, environment, "check");
        (int other, string otherOutput, _) = await ToolProcess.RunAsync(folder.Path, environment, "check", "--set", "BaselineDays=12");

        code.ShouldBe(0, second);
        second.ShouldBe(first);
        other.ShouldBe(1);
        otherOutput.ShouldContain("no-such-program");
    }

    [Fact]
    public async Task Scenarios_that_passed_are_remembered_and_run_again_when_asked_to_or_something_changes()
    {
        Assert.SkipWhen(IsInProcess, "No program is missed when none is started.");
        using TemporaryFolder folder = CopyOfTemplates();
        Dictionary<string, string> environment = Environment("C", "UTC");
        (int code, string first, _) = await ToolProcess.RunAsync(folder.Path, environment, "test", "XT_RiskRank");
        code.ShouldBe(0, first);

        environment["CTS_NODE"] = folder.At("no-such-program");
        Directory.Delete(cache.Folder.At("cache/analysis"), recursive: true);
        (code, string second, _) = await ToolProcess.RunAsync(folder.Path, environment, "test", "XT_RiskRank");
        code.ShouldBe(0, second);
        second.TrimEnd().ShouldBe(first.TrimEnd() + " Nothing has changed since they ran; --again runs them all the same.");

        foreach (string[] more in (string[][])[["--again"], ["--set", "BaselineDays=12"], ["--filter", "a"], ["--format", "json"], ["XT_Bag"]])
            (await ToolProcess.RunAsync(folder.Path, environment, ["test", "XT_RiskRank", .. more])).ExitCode.ShouldBe(1, string.Join(' ', more));
        folder.Write("cts.fabrikam.json", "{}");
        (await ToolProcess.RunAsync(folder.Path, environment, "test", "XT_RiskRank")).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("INT", 2, 130)]
    [InlineData("TERM", 15, 143)]
    public async Task An_interrupted_run_says_so_at_once_and_changes_nothing(string signal, int number, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are of Unix.");
        Assert.SkipWhen(IsInProcess, "No program holds the run when none is started.");
        Assert.SkipWhen(IsIgnored(number), "Whoever started the tests has this signal ignored, and programs that they start inherit that.");
        using TemporaryFolder folder = CopyOfTemplates();
        folder.Write("rules/analytics/old.yaml", "old\n");
        SortedDictionary<string, string> before = folder.Files();

        // A front end that does not answer holds the run where the signal finds it; the next one ends, so that nothing waits if the signal does not.
        string node = cache.Folder.Write($"node-{signal}", "#!/bin/sh\n[ -e \"$0.started\" ] && exit 1\necho started > \"$0.started\"\nexec sleep 60\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Dictionary<string, string> environment = Environment("C", "UTC");
        environment["CTS_NODE"] = node;
        environment["CTS_CACHE"] = cache.Folder.At($"empty-{signal}");
        using Process process = Process.Start(ToolProcess.Start(folder.Path, environment, "emit"))!;
        while (!File.Exists($"{node}.started"))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        using (Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(code);
        error.ShouldBe("Interrupted. No file was changed.\n");
        folder.Files().ShouldBe(before);
    }

    /// <summary>Whether a signal is ignored here, as a shell without job control has it for what it starts in the background; told by Linux alone.</summary>
    private static bool IsIgnored(int signal) =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) >> (signal - 1) & 1) == 1;

    /// <summary>What the user's cache knows of the pack's queries: binding them all takes minutes, and is not what this is about.</summary>
    private void CopyKnownAnswers()
    {
        string? known = CacheFolder.Of(ShippedFrontEndFixture.Surroundings) is { } user ? Path.Join(user, "analysis") : null;
        if (known is null || !Directory.Exists(known))
            return;
        foreach (string path in Directory.EnumerateFiles(known, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) != ".tmp"))
        {
            string copy = cache.Folder.At(Path.Join("cache/analysis", Path.GetRelativePath(known, path)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }
    }

    private static Dictionary<string, string> WithoutCache(Dictionary<string, string> environment)
    {
        environment.Remove("CTS_CACHE");
        return environment;
    }

    /// <summary>Whether the tool was built with the adapter that starts no program.</summary>
    private static bool IsInProcess => typeof(IKustoFrontEnd).Assembly.GetType("CrossTenantSentinel.Kql.InProcess.InProcessFrontEnd") is not null;

    private Dictionary<string, string> Environment(string language, string timeZone) => new()
    {
        ["LANG"] = language,
        ["LC_ALL"] = language,
        ["TZ"] = timeZone,
        ["CTS_CACHE"] = cache.Folder.At("cache"),
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };

    private static TemporaryFolder CopyOfTemplates()
    {
        TemporaryFolder folder = new();
        foreach (string template in Directory.EnumerateFiles(Repository.File("templates")))
            folder.Write($"templates/{Path.GetFileName(template)}", File.ReadAllText(template, Encoding.UTF8));
        return folder;
    }
}
