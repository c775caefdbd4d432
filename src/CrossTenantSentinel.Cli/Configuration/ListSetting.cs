using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>A setting with a list of values.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Reader">How an element is spelled.</param>
/// <param name="Assign">Replaces the member.</param>
public sealed record ListSetting<T>(string Key, ValueReader<T> Reader, Func<TenantSettings, IReadOnlyList<T>, TenantSettings> Assign)
    : Setting(Key, Reader.Form, IsList: true)
{
    /// <summary>Whether the list must hold something; false by default.</summary>
    public bool Required { get; init; }

    /// <inheritdoc/>
    public override TenantSettings Apply(TenantSettings settings, IReadOnlyList<SettingEntry> stated, SettingEntry whole, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(stated);
        if (Required && stated.Count == 0)
            findings.Add(ValueReaders.Unset.At(whole.Place.Anchor, $"{Key} is an empty list ({whole.Place.Name}), but must hold at least one value."));
        List<ValueReading<T>> readings = [.. stated.Select(entry => Read(Reader, entry, findings))];
        foreach (SettingEntry repeated in stated.GroupBy(entry => entry.Value, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Skip(1)))
            findings.Add(RepeatedElement.Kind.At(repeated.Place.Anchor, $"{repeated.Key} is {Shown.Value(repeated.Value)} ({repeated.Place.Name}), which the list holds already."));
        return Assign(settings, [.. readings.Where(reading => reading.Kind is not { Severity: FindingSeverity.Error }).Select(reading => reading.Value!)]);
    }
}
