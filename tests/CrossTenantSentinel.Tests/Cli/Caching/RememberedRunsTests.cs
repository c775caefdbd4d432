using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Caching;

public sealed class RememberedRunsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Code_settings_schemas_and_what_is_asked_each_make_another_key()
    {
        SchemaSource more = new("more.json", [new TableSchema("Contoso_CL", [new Column("A", KqlType.String)])]);
        TenantSettings defaults = new();

        string[] keys =
        [
            RememberedRuns.Key(ShippedPack.Code, defaults, []),
            RememberedRuns.Key([.. ShippedPack.Code, typeof(RememberedRunsTests).Assembly], defaults, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { BaselineDays = 12 }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { AlertUnparsed = false }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { InternalDomains = ["a.example", "b.example"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { InternalDomains = ["a.exampleb.example"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { AdminNamePrefixes = ["a", "PrivilegedRolesTier0", "b"], PrivilegedRolesTier0 = ["c"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { AdminNamePrefixes = ["a"], PrivilegedRolesTier0 = ["b", "PrivilegedRolesTier0", "c"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { PolicyAdmins = ["x"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { PolicyAdmins = ["\uD800"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults with { PolicyAdmins = ["\uD801"] }, []),
            RememberedRuns.Key(ShippedPack.Code, defaults, [more]),
            RememberedRuns.Key(ShippedPack.Code, defaults, [more with { Tables = [new TableSchema("Contoso_CL", [new Column("A", KqlType.Long)])] }]),
            RememberedRuns.Key(ShippedPack.Code, defaults, [], [.. new CheckLevels(new Dictionary<string, CheckLevel> { ["CTS2001"] = CheckLevel.Off }).Lines]),
            RememberedRuns.Key(ShippedPack.Code, defaults, [], [.. new CheckLevels(new Dictionary<string, CheckLevel> { ["CTS2001"] = CheckLevel.Note }).Lines]),
            RememberedRuns.Key(ShippedPack.Code, defaults, [], "test", "all"),
            RememberedRuns.Key(ShippedPack.Code, defaults, [], "testall"),
        ];

        keys.ShouldBeUnique();
        RememberedRuns.Key(ShippedPack.Code, new TenantSettings(), []).ShouldBe(keys[0]);
    }

    [Fact]
    public void A_run_is_found_again_and_a_damaged_entry_is_not()
    {
        RememberedRuns runs = new(folder.At("clean"));
        runs.Find("aa").ShouldBeNull();

        runs.Remember("aa", "26\nor so");
        runs.Find("aa").ShouldBe("26\nor so");

        foreach (string damaged in (string[])["", ":", "8:26\nor s", "8:26\nor so\n", "26\nor so", "x8:26\nor so"])
        {
            folder.Write("clean/aa", damaged);
            runs.Find("aa").ShouldBeNull();
        }
    }

    [Fact]
    public void The_folder_does_not_grow_without_end()
    {
        RememberedRuns runs = new(folder.At("clean"));

        for (int run = 0; run < 250; run++)
            runs.Remember($"key{run}", $"{run}");

        Directory.EnumerateFiles(folder.At("clean")).Count().ShouldBeLessThan(110);
        runs.Find("key249").ShouldBe("249");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_only_costs_time()
    {
        folder.Write("clean", "a file");
        RememberedRuns runs = new(folder.At("clean"));

        runs.Remember("aa", "26");

        runs.Find("aa").ShouldBeNull();
    }
}
