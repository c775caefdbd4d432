using System.Text.Json;
using CrossTenantSentinel.Catalogs;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

public sealed class EmitVerbTests : IDisposable
{
    private readonly CtsRun cts = new();

    public void Dispose() => cts.Dispose();

    [Fact]
    public void Emitting_twice_writes_once()
    {
        cts.Run("emit").ShouldBe(0);
        cts.Output.ShouldMatch(@"Wrote \d+ files, deleted 0, left 0 unchanged\.\n\z");
        SortedDictionary<string, string> first = cts.Root.Files();

        cts.Run("emit").ShouldBe(0);
        cts.Output.ShouldMatch(@"Wrote 0 files, deleted 0, left \d+ unchanged\.\n\z");
        cts.Root.Files().ShouldBe(first);
        first.Keys.ShouldContain("rules/analytics/sample-rule.yaml");
    }

    [Fact]
    public void The_check_exits_0_after_emitting_and_1_after_any_change_and_writes_nothing()
    {
        cts.Run("emit", "--check").ShouldBe(1);
        cts.Output.ShouldContain("rules/analytics/sample-rule.yaml: error CTS0501: ");
        Directory.Exists(cts.Root.At("rules")).ShouldBeFalse();

        cts.Run("emit").ShouldBe(0);
        cts.Run("emit", "--check").ShouldBe(0);
        cts.Output.ShouldEndWith("files are up to date.\n");

        cts.Root.Write("rules/analytics/sample-rule.yaml", cts.Root.Read("rules/analytics/sample-rule.yaml").Replace("severity: Low", "severity: High", StringComparison.Ordinal));
        cts.Root.Write("rules/left-over.yaml", "x\n");
        SortedDictionary<string, string> before = cts.Root.Files();

        cts.Run("emit", "--check").ShouldBe(1);
        cts.Output.ShouldContain("CTS0500: rules/analytics/sample-rule.yaml is stale: 1 lines to remove, 1 to add.");
        cts.Output.ShouldContain("| severity: High\n");
        cts.Output.ShouldContain("rules/left-over.yaml: error CTS0502: ");
        cts.Output.ShouldEndWith("1 stale, 0 missing, 1 orphaned. Run cts emit.\n");
        cts.Root.Files().ShouldBe(before);
    }

    [Fact]
    public void Content_that_is_gone_takes_its_files_along()
    {
        cts.Run("emit").ShouldBe(0);
        cts.Surroundings = cts.Surroundings with { Pack = _ => Catalog.Of([CtsRun.Directory]) };

        cts.Run("emit", "--format", "json").ShouldBe(0);

        Directory.Exists(cts.Root.At("rules/analytics")).ShouldBeFalse();
        using JsonDocument document = JsonDocument.Parse(cts.Output);
        document.RootElement.GetProperty("files").GetProperty("orphaned").EnumerateArray().Select(file => file.GetString()).ShouldContain("rules/analytics/sample-rule.yaml");
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_named_and_left_alone()
    {
        cts.Root.Write("rules", "somebody's file");

        cts.Run("emit").ShouldBe(1);

        cts.Output.ShouldStartWith("rules: error CTS0510: rules is a file, but must be a folder.\n");
        cts.Output.ShouldEndWith("Nothing was written.\n");
        cts.Root.Read("rules").ShouldBe("somebody's file");
    }

    [Fact]
    public void A_missing_template_keeps_everything_from_being_written()
    {
        cts.Run("emit").ShouldBe(0);
        SortedDictionary<string, string> before = cts.Root.Files();
        File.Delete(cts.Root.At("templates/scheduled.yaml.hbs"));
        before.Remove("templates/scheduled.yaml.hbs");

        cts.Run("emit").ShouldBe(1);

        cts.Output.ShouldContain(": error CTS5");
        cts.Root.Files().ShouldBe(before);
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_named()
    {
        Directory.CreateDirectory(cts.Root.At("templates/folder.hbs"));

        cts.Run("emit").ShouldBe(1);

        cts.Output.ShouldStartWith("templates/folder.hbs: error CTS0007: templates/folder.hbs cannot be read: ");
        Directory.Exists(cts.Root.At("rules")).ShouldBeFalse();
    }

    [Fact]
    public void An_up_to_date_pack_needs_no_staging_folder()
    {
        cts.Run("emit").ShouldBe(0);
        cts.Root.Write(".cts", "a file where staging would be");

        cts.Run("emit").ShouldBe(0);
    }

    [Fact]
    public void An_interrupted_run_changes_nothing()
    {
        using CancellationTokenSource interruption = new();
        interruption.Cancel();
        cts.Surroundings = cts.Surroundings with { Cancellation = interruption.Token };

        Should.Throw<OperationCanceledException>(() => cts.Run("emit"));

        Directory.Exists(cts.Root.At("rules")).ShouldBeFalse();
    }
}
