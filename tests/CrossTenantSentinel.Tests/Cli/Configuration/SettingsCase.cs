using System.Collections;
using System.Globalization;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Tests.Cli.Configuration;

/// <summary>
/// A case of settings.txt: <c>== name</c>, the sources (<c>file NAME</c> and its lines, <c>tenant</c>, <c>env</c>, <c>set</c>), <c>----</c>,
/// then what comes of it: all findings, and settings as <c>Key = value</c>.
/// </summary>
internal sealed record SettingsCase(string Name, IReadOnlyList<string> Sources, IReadOnlyList<string> Expected)
{
    public static IReadOnlyList<SettingsCase> All { get; } = [.. Parse(TestFile.Text("Cli/Configuration/settings.txt"))];

    /// <summary>Reads the sources in a folder of their own and says what comes of them, in the words of the case.</summary>
    public IReadOnlyList<string> Run()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, List<string>> files = [];
        Dictionary<string, string> environment = [];
        List<string> assignments = [];
        string? tenant = null;
        List<string>? open = null;
        foreach (string line in Sources)
        {
            string rest = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (line.StartsWith("file ", StringComparison.Ordinal))
                files[rest] = open = [];
            else if (line.StartsWith("tenant ", StringComparison.Ordinal))
                tenant = rest;
            else if (line.StartsWith("env ", StringComparison.Ordinal))
                environment[rest.Split('=', 2)[0]] = rest.Split('=', 2)[1];
            else if (line.StartsWith("set ", StringComparison.Ordinal))
                assignments.Add(rest);
            else if (line.StartsWith("folder ", StringComparison.Ordinal))
                Directory.CreateDirectory(folder.At(rest));
            else
                open!.Add(line);
        }

        foreach ((string name, List<string> lines) in files)
            folder.Write(name, string.Join('\n', lines).Replace("<BOM>", "\uFEFF", StringComparison.Ordinal) + "\n");
        LoadedSettings settings = SettingsReader.Read(new RootFolder(folder.Path), tenant, environment, assignments);
        return
        [
            .. LocatedFinding.InOrder(settings.Findings).Select(located => Describe(located).Replace(folder.Path, "ROOT", StringComparison.Ordinal)),
            .. Expected.Where(line => line.Contains(" = ", StringComparison.Ordinal) && !line.StartsWith("CTS", StringComparison.Ordinal)).Select(line => Describe(line.Split(" = ", 2)[0], settings)),
        ];
    }

    public override string ToString() => Name;

    private static string Describe(LocatedFinding located)
    {
        string place = located.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $" {span.File}({span.Line},{span.Column})") : "";
        string help = located.Finding.Help is { } text && !text.StartsWith("The settings are", StringComparison.Ordinal) ? $" [{text}]" : "";
        return $"{located.Finding.Kind.Code}{place}: {located.Finding.Message}{help}";
    }

    private static string Describe(string key, LoadedSettings loaded)
    {
        if (key == CheckLevelSettings.Section)
            return $"{key} = {string.Join(" | ", loaded.Checks.Stated.OrderBy(level => level.Key, StringComparer.Ordinal).Select(level => $"{level.Key} {level.Value.ToString().ToLowerInvariant()}"))}";
        TenantSettings settings = loaded.Tenant;
        object value = typeof(TenantSettings).GetProperty(key)!.GetValue(settings)!;
        return $"{key} = {value switch
        {
            string text => text,
            TimeSpan span => Duration.Of(span),
            IEnumerable list when !list.Cast<object>().Any() => "(none)",
            IEnumerable list => string.Join(" | ", list.Cast<object>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        }}".TrimEnd();
    }

    private static IEnumerable<SettingsCase> Parse(string text) =>
        from block in text.Split("\n== ", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let lines = block.TrimEnd('\n').Split('\n')
        let middle = Array.IndexOf(lines, "----")
        select new SettingsCase(lines[0], lines[1..middle], lines[(middle + 1)..]);
}
