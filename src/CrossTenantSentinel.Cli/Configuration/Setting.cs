using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>One key that settings may state, and how its text becomes a member of <see cref="TenantSettings"/>.</summary>
/// <param name="Key">The key: the member's name.</param>
/// <param name="Form">The JSON form of the value, or of each element of a list.</param>
/// <param name="IsList">Whether the value is a list.</param>
public abstract record Setting(string Key, SettingForm Form, bool IsList)
{
    /// <summary>Whether it says who the tenant is, which sample events of another tenant cannot fit; false, the default, where it says what to alert on.</summary>
    public bool DescribesTenant { get; init; }

    /// <summary>Replaces the member by what was stated.</summary>
    /// <param name="settings">The settings so far.</param>
    /// <param name="stated">The value, or the elements of the list in order; an empty list where an empty list is stated.</param>
    /// <param name="whole">Where the key itself is stated, for findings about the list as a whole.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public abstract TenantSettings Apply(TenantSettings settings, IReadOnlyList<SettingEntry> stated, SettingEntry whole, ICollection<Finding> findings);

    /// <summary>Reads one value and reports what is wrong with it.</summary>
    private protected static ValueReading<T> Read<T>(ValueReader<T> reader, SettingEntry entry, ICollection<Finding> findings)
    {
        ValueReading<T> reading = reader.Read(entry.Value);
        if (reading.Kind is not null)
            findings.Add(reading.Kind.At(entry.Place.Anchor, $"{entry.Key} is {Shown.Value(entry.Value)} ({entry.Place.Name}), {reading.Why}.", reading.Help));
        return reading;
    }
}
