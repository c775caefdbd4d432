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

public sealed class CleanChecksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Code_settings_schemas_and_levels_each_make_another_key()
    {
        SchemaSource more = new("more.json", [new TableSchema("Contoso_CL", [new Column("A", KqlType.String)])]);
        TenantSettings defaults = new();

        string[] keys =
        [
            CleanChecks.Key(ShippedPack.Code, defaults, [], CheckLevels.None),
            CleanChecks.Key([.. ShippedPack.Code, typeof(CleanChecksTests).Assembly], defaults, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { BaselineDays = 12 }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { AlertUnparsed = false }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { InternalDomains = ["a.example", "b.example"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { InternalDomains = ["a.exampleb.example"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { AdminNamePrefixes = ["a", "PrivilegedRolesTier0", "b"], PrivilegedRolesTier0 = ["c"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { AdminNamePrefixes = ["a"], PrivilegedRolesTier0 = ["b", "PrivilegedRolesTier0", "c"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { PolicyAdmins = ["x"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { PolicyAdmins = ["\uD800"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults with { PolicyAdmins = ["\uD801"] }, [], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults, [more], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults, [more with { Tables = [new TableSchema("Contoso_CL", [new Column("A", KqlType.Long)])] }], CheckLevels.None),
            CleanChecks.Key(ShippedPack.Code, defaults, [], new CheckLevels(new Dictionary<string, CheckLevel> { ["CTS2001"] = CheckLevel.Off })),
            CleanChecks.Key(ShippedPack.Code, defaults, [], new CheckLevels(new Dictionary<string, CheckLevel> { ["CTS2001"] = CheckLevel.Note })),
        ];

        keys.ShouldBeUnique();
        CleanChecks.Key(ShippedPack.Code, new TenantSettings(), [], CheckLevels.None).ShouldBe(keys[0]);
    }

    [Fact]
    public void A_check_is_found_again_and_a_damaged_entry_is_not()
    {
        CleanChecks checks = new(folder.At("clean"));
        checks.Find("aa").ShouldBeNull();

        checks.Remember("aa", 26);
        checks.Find("aa").ShouldBe(26);

        folder.Write("clean/aa", "26 or so");
        checks.Find("aa").ShouldBeNull();
    }

    [Fact]
    public void The_folder_does_not_grow_without_end()
    {
        CleanChecks checks = new(folder.At("clean"));

        for (int run = 0; run < 250; run++)
            checks.Remember($"key{run}", run);

        Directory.EnumerateFiles(folder.At("clean")).Count().ShouldBeLessThan(110);
        checks.Find("key249").ShouldBe(249);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_only_costs_time()
    {
        folder.Write("clean", "a file");
        CleanChecks checks = new(folder.At("clean"));

        checks.Remember("aa", 26);

        checks.Find("aa").ShouldBeNull();
    }
}
