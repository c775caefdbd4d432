using System.Reflection;
using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Settings;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Configuration;

public class SettingsTests
{
    public static TheoryData<string> Cases => [.. SettingsCase.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settings_arrive_or_are_refused_by_name_value_and_source(string name)
    {
        SettingsCase promise = SettingsCase.All.Single(promise => promise.Name == name);

        promise.Run().ShouldBe(promise.Expected.Select(line => line.TrimEnd()));
    }

    [Fact]
    public void Every_member_of_TenantSettings_is_a_setting()
    {
        string[] members = [.. typeof(TenantSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)];

        TenantSettingsKeys.All.Select(setting => setting.Key).ShouldBe(members, ignoreOrder: true);
    }

    [Fact]
    public void The_defaults_are_right_by_the_rules_of_their_own_settings()
    {
        TenantSettings defaults = new();
        Dictionary<string, object> values = typeof(TenantSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(
            property => property.Name,
            property => property.GetValue(defaults) switch { TimeSpan span => (object)$"{span.TotalMinutes}m", var value => value! });

        LoadedSettings settings = TenantSettingsBinder.Bind(SettingsFile.Read("cts.json", JsonSerializer.SerializeToUtf8Bytes(values)));

        settings.Findings.ShouldBeEmpty();
        settings.Origins.Count.ShouldBe(values.Count);
        settings.Tenant.InternalDomains.ShouldBe(defaults.InternalDomains);
        settings.Tenant.IngestionSlack.ShouldBe(defaults.IngestionSlack);
    }

    [Fact]
    public void A_text_arrives_from_a_file_as_that_very_string() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new { PrivilegedRolesTier0 = new[] { text } });

        return TenantSettingsBinder.Bind(SettingsFile.Read("cts.json", json)).Tenant.PrivilegedRolesTier0.SequenceEqual([text]);
    }));

    [Fact]
    public void A_text_arrives_from_the_command_line_as_that_very_string() => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text =>
        TenantSettingsBinder.Bind(CommandLineSettings.Read([$"PrivilegedRolesTier0:0={text}"])).Tenant.PrivilegedRolesTier0.SequenceEqual([text])));

    [Fact]
    public void A_text_of_ten_thousand_characters_arrives_whole()
    {
        string text = string.Concat(Enumerable.Repeat("\"\\\n'", 2_500));

        LoadedSettings settings = TenantSettingsBinder.Bind(EnvironmentSettings.Read(new Dictionary<string, string> { ["CTS_PrivilegedRolesTier0__0"] = text }));

        settings.Findings.ShouldBeEmpty();
        settings.Tenant.PrivilegedRolesTier0.ShouldBe([text]);
    }

    [Fact]
    public void Whatever_a_settings_file_holds_is_read_or_reported()
    {
        Arbitrary<byte[]> contents = Gen.OneOf(
            ArbMap.Default.GeneratorFor<byte[]>(),
            from text in Gen.Elements("{", "}", "\"BaselineDays\"", ":", "7", "[", "]", ",", "\"\\uD800\"", "null", "//x\n", "\u00E9").NonEmptyListOf() select Encoding.UTF8.GetBytes(string.Concat(text)))
            .ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(contents, content =>
        {
            SettingsSource source = SettingsFile.Read("cts.json", content);
            return source.Findings.Count == 0 || (source.Findings.Count == 1 && source.Entries.Count == 0);
        }));
    }

    /// <summary>Strings of any characters that a process can be given, quotes and line ends often among them.</summary>
    private static Arbitrary<string> Texts() => Gen.OneOf(
            ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => text.Get),
            Gen.Elements('"', '\'', '\\', '\n', '\r', '\t', ',', '=', ':', '{', 'a', '\u0130').NonEmptyListOf().Select(characters => string.Concat(characters)))
        .Where(text => text.Length > 0 && !text.Any(char.IsSurrogate))
        .ToArbitrary();
}
