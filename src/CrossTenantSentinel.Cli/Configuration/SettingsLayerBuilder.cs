using System.Globalization;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>Sorts the entries of one source into right ones and findings: unknown keys, keys stated twice, wrong JSON types.</summary>
public sealed class SettingsLayerBuilder
{
    /// <summary>CTS0103.</summary>
    public static readonly FindingKind UnknownKey = new()
    {
        Code = "CTS0103",
        Title = "Unknown setting",
        Why = "A misspelled key would leave the default in force, unnoticed.",
        Instead = "Correct the key, or remove it. The keys are the members of TenantSettings.",
    };

    /// <summary>CTS0104.</summary>
    public static readonly FindingKind StatedTwice = new()
    {
        Code = "CTS0104",
        Title = "Setting stated twice by the same source",
        Why = "Keys are compared without regard to case; which of the two values is meant cannot be known.",
        Instead = "State every key once per source. A list is stated as a whole or element by element, not both.",
    };

    private readonly Dictionary<string, SettingEntry> right = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> twice = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Finding> findings = [];

    private SettingsLayerBuilder()
    {
    }

    internal static (SettingsLayer Layer, IReadOnlyList<Finding> Findings) Build(SettingsSource source)
    {
        SettingsLayerBuilder builder = new();
        foreach (SettingEntry entry in source.Entries)
            builder.Add(entry);
        return (new SettingsLayer(builder.right), [.. source.Findings, .. builder.findings]);
    }

    private void Add(SettingEntry entry)
    {
        Setting? setting = TenantSettingsKeys.All.FirstOrDefault(setting => setting.Key.Equals(entry.Name, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
            ReportUnknown(entry);
        else if (setting.IsList)
            AddToList(setting, entry with { Key = setting.Key + entry.Key[entry.Name.Length..] });
        else if (entry.Index is not null || entry.Form == SettingForm.Array)
            ReportWrongType(entry, $"{setting.Key} is not a list");
        else if (entry.Form != SettingForm.Plain && entry.Form != setting.Form)
            ReportWrongType(entry, $"a {NameOf(setting.Form)} is expected");
        else
            State(entry with { Key = setting.Key });
    }

    private void AddToList(Setting setting, SettingEntry entry)
    {
        if (entry.Index is { } index)
        {
            if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int _))
                ReportWrongType(entry, "an element of a list is named by its index, 0 being the first");
            else if (entry.Form != SettingForm.Plain && entry.Form != setting.Form)
                ReportWrongType(entry, $"a {NameOf(setting.Form)} is expected");
            else
                StateElement(entry);
        }
        else if (entry.Form is SettingForm.Array)
        {
            State(entry);
        }
        else if (entry.Form is SettingForm.Plain)
        {
            State(entry with { Form = SettingForm.Array });
            string[] values = entry.Value.Length == 0 ? [] : entry.Value.Split(',', StringSplitOptions.TrimEntries);
            for (int position = 0; position < values.Length; position++)
                StateElement(entry with { Key = string.Create(CultureInfo.InvariantCulture, $"{entry.Key}:{position}"), Value = values[position] });
        }
        else
        {
            ReportWrongType(entry, $"a list in brackets is expected, [ {(setting.Form == SettingForm.String ? "\"...\"" : "...")} ]");
        }
    }

    private void StateElement(SettingEntry entry)
    {
        // The first element stands for the list where the source states elements only.
        if (entry.Form == SettingForm.Plain)
            right.TryAdd(entry.Name, entry with { Key = entry.Name, Form = SettingForm.Array });
        if (!twice.Contains(entry.Name))
            State(entry);
    }

    private void State(SettingEntry entry)
    {
        if (right.TryAdd(entry.Key, entry) || !twice.Add(entry.Name))
            return;
        SettingEntry first = right[entry.Key];
        string where = first.Place.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $"{first.Place.Name} line {span.Line}") : first.Place.Name;
        findings.Add(StatedTwice.At(entry.Place.Anchor, $"{entry.Key} is stated twice: {Shown.Value(first.Value)} ({where}) and {Shown.Value(entry.Value)} ({entry.Place.Name})."));
    }

    private void ReportUnknown(SettingEntry entry)
    {
        // An unknown list is one mistake, not one per element.
        if (entry.Index is not null && entry.Form != SettingForm.Plain && findings.Any(finding => finding.Kind == UnknownKey && finding.Message.StartsWith($"{Shown.Value(entry.Name)} ", StringComparison.Ordinal)))
            return;
        IReadOnlyList<string> nearest = NearestNames.Of(entry.Name, TenantSettingsKeys.All.Select(setting => setting.Key), 1);
        findings.Add(UnknownKey.At(entry.Place.Anchor, $"{Shown.Value(entry.Name)} ({entry.Place.Name}) is not a setting; its value is {Shown.Value(entry.Value)}.", nearest is [var key] ? $"Did you mean {key}?" : $"The settings are {string.Join(", ", TenantSettingsKeys.All.Select(setting => setting.Key))}."));
    }

    private void ReportWrongType(SettingEntry entry, string why) =>
        findings.Add(ValueReaders.WrongType.At(entry.Place.Anchor, $"{entry.Key} is {Shown.Value(entry.Value)}{(entry.Form == SettingForm.Plain ? "" : $", a JSON {NameOf(entry.Form)}")} ({entry.Place.Name}), but {why}."));

    private static string NameOf(SettingForm form) => form switch
    {
        SettingForm.String => "string in quotes",
        SettingForm.Number => "number without quotes",
        SettingForm.Boolean => "true or false without quotes",
        SettingForm.Array => "list",
        SettingForm.Object => "object",
        _ => "null",
    };
}
