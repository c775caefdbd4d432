using CrossTenantSentinel.Cli.Processes;

namespace CrossTenantSentinel.Cli.Caching;

/// <summary>Where the tool keeps what it can work out again.</summary>
public static class CacheFolder
{
    /// <summary>
    /// <c>CTS_CACHE</c>; otherwise <c>cts</c> in the user's cache folder: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, on macOS
    /// <c>~/Library/Caches</c>, on Windows <c>%LOCALAPPDATA%</c>. Null when the environment names none of them: then nothing is kept.
    /// </summary>
    public static string? Of(Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        if (Variable(surroundings, "CTS_CACHE") is { } chosen)
            return Path.GetFullPath(chosen, surroundings.WorkingDirectory);
        // The specification of XDG_CACHE_HOME wants relative paths ignored.
        if (Variable(surroundings, "XDG_CACHE_HOME") is { } xdg && Path.IsPathFullyQualified(xdg))
            return Path.Join(xdg, "cts");
        if (OperatingSystem.IsWindows())
            return Below(Variable(surroundings, "LOCALAPPDATA"), "cts", "cache");
        return OperatingSystem.IsMacOS() ? Below(Variable(surroundings, "HOME"), "Library", "Caches", "cts") : Below(Variable(surroundings, "HOME"), ".cache", "cts");
    }

    private static string? Below(string? folder, params string[] names) => folder is null ? null : Path.Join([folder, .. names]);

    private static string? Variable(Surroundings surroundings, string name) =>
        surroundings.Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
