using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>A setting with one value.</summary>
/// <typeparam name="T">The member's type.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Reader">How the value is spelled.</param>
/// <param name="Assign">Replaces the member.</param>
public sealed record ScalarSetting<T>(string Key, ValueReader<T> Reader, Func<TenantSettings, T, TenantSettings> Assign)
    : Setting(Key, Reader.Form, IsList: false)
{
    /// <inheritdoc/>
    public override TenantSettings Apply(TenantSettings settings, IReadOnlyList<SettingEntry> stated, SettingEntry whole, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ValueReading<T> reading = Read(Reader, stated[0], findings);
        return reading.Kind is { Severity: FindingSeverity.Error } ? settings : Assign(settings, reading.Value!);
    }
}
