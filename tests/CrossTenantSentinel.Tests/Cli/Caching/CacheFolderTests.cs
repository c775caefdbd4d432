using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Processes;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Caching;

public class CacheFolderTests
{
    private static readonly string Home = Path.GetFullPath("home", Path.GetTempPath());

    [Fact]
    public void The_tools_own_variable_wins_and_may_be_relative()
    {
        Of(("CTS_CACHE", Path.Join(Home, "own")), ("XDG_CACHE_HOME", Home)).ShouldBe(Path.Join(Home, "own"));
        Of(("CTS_CACHE", "below")).ShouldBe(Path.Join(Home, "below"));
    }

    [Fact]
    public void The_users_cache_folder_comes_next_unless_it_is_relative()
    {
        Of(("XDG_CACHE_HOME", Home), ("CTS_CACHE", "")).ShouldBe(Path.Join(Home, "cts"));
        Of(("XDG_CACHE_HOME", "relative")).ShouldBeNull();
    }

    [Fact]
    public void A_home_has_a_cache_and_without_one_nothing_is_kept()
    {
        string variable = OperatingSystem.IsWindows() ? "LOCALAPPDATA" : "HOME";

        Of((variable, Home))!.ShouldStartWith(Home);
        Of().ShouldBeNull();
    }

    private static string? Of(params (string Name, string Value)[] variables) => CacheFolder.Of(new Surroundings
    {
        WorkingDirectory = Home,
        Environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value),
        Output = TextWriter.Null,
        Error = TextWriter.Null,
    });
}
