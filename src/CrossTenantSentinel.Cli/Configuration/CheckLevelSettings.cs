using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>
/// Reads the levels of checks: <c>"Checks": { "CTS2001": "off" }</c> in files, <c>CTS_Checks__CTS2001</c> in the environment,
/// <c>--set Checks:CTS2001=off</c>. The most specific source wins, code by code.
/// </summary>
public static class CheckLevelSettings
{
    /// <summary>CTS3930.</summary>
    public static readonly FindingKind UnknownCheck = new()
    {
        Code = "CTS3930",
        Title = "Level for an unknown check",
        Why = "A misspelled code would leave the level that was to be changed in force, unnoticed.",
        Instead = "Correct the code, or remove it. cts explain lists all codes.",
    };

    /// <summary>CTS3931.</summary>
    public static readonly FindingKind FixedLevel = new()
    {
        Code = "CTS3931",
        Title = "Level of a finding that has none to choose",
        Why = "The finding says that something could not be read, checked, run or written, or is about suppressions and baselines themselves; hidden, it would look as if all were well.",
        Instead = "Remove the setting, and the cause of the finding.",
    };

    /// <summary>The key that the levels stand under.</summary>
    public const string Section = "Checks";

    private static readonly ValueReader<string> Level = ValueReaders.Word("off", "note", "warning", "error");

    /// <summary>Whether an entry states the level of a check.</summary>
    public static bool IsLevel(SettingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Name.Equals(Section, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the levels.</summary>
    /// <param name="sources">From the least to the most specific.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static CheckLevels Read(IReadOnlyList<SettingsSource> sources, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(findings);
        Dictionary<string, CheckLevel> levels = new(StringComparer.Ordinal);
        foreach (SettingsSource source in sources)
        {
            Dictionary<string, SettingEntry> first = new(StringComparer.Ordinal);
            SettingEntry[] entries = [.. source.Entries.Where(IsLevel)];
            // A list is one mistake, not one per element.
            foreach (SettingEntry entry in entries.Where(entry => entry.Index is null || !entries.Any(other => other.Form == SettingForm.Array)))
            {
                if (Read(entry, findings) is not ({ } code, { } level))
                    continue;
                if (first.TryAdd(code, entry))
                    levels[code] = level;
                else
                    findings.Add(SettingsLayerBuilder.StatedTwice.At(entry.Place.Anchor, $"{Section}:{code} is stated twice by {entry.Place.Name}: {Shown.Value(first[code].Value)} and {Shown.Value(entry.Value)}."));
            }
        }

        return levels.Count == 0 ? CheckLevels.None : new CheckLevels(levels);
    }

    /// <summary>The kind that a code names; reports codes that name none, or none with a level.</summary>
    /// <param name="code">The code, in any case.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static FindingKind? KindOf(string code, SettingPlace place, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(findings);
        FindingKind? kind = AllKinds.Named(code);
        if (kind is null)
        {
            IReadOnlyList<string> nearest = NearestNames.Of(code, AllKinds.List.Select(known => known.Code));
            findings.Add(UnknownCheck.At(place.Anchor, $"{Shown.Value(code)} ({place.Name}) is no check.", nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?"));
        }
        else if (!CheckLevels.IsAdjustable(kind))
        {
            findings.Add(FixedLevel.At(place.Anchor, $"The level of {kind.Code}, {kind.Title}, cannot be set ({place.Name})."));
            return null;
        }

        return kind;
    }

    private static (string Code, CheckLevel Level)? Read(SettingEntry entry, ICollection<Finding> findings)
    {
        if (entry.Index is not { } code)
        {
            findings.Add(ValueReaders.WrongType.At(entry.Place.Anchor, $"{Section} is {(entry.Form == SettingForm.Array ? "a list" : Shown.Value(entry.Value))} ({entry.Place.Name}), but an object is expected.", $"Write \"{Section}\": {{ \"CODE\": \"off\" }}; the levels are off, note, warning and error."));
            return null;
        }

        if (KindOf(code, entry.Place, findings) is not { } kind)
            return null;
        if (entry.Form is not (SettingForm.String or SettingForm.Plain))
        {
            findings.Add(ValueReaders.WrongType.At(entry.Place.Anchor, $"{entry.Key} is {Shown.Value(entry.Value)} ({entry.Place.Name}), but a string in quotes is expected.", "The levels are \"off\", \"note\", \"warning\" and \"error\"."));
            return null;
        }

        ValueReading<string> reading = Level.Read(entry.Value);
        if (reading.Kind is not null)
        {
            findings.Add(reading.Kind.At(entry.Place.Anchor, $"{entry.Key} is {Shown.Value(entry.Value)} ({entry.Place.Name}), {reading.Why}.", "Write one of the levels: off, note, warning, error."));
            return null;
        }

        return (kind.Code, Enum.Parse<CheckLevel>(reading.Value!, ignoreCase: true));
    }
}
