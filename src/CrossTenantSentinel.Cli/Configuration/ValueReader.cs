namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>How values of one kind are spelled.</summary>
/// <typeparam name="T">The setting's type.</typeparam>
/// <param name="Form">The JSON form that files must use.</param>
/// <param name="Read">Reads the text.</param>
public sealed record ValueReader<T>(SettingForm Form, Func<string, ValueReading<T>> Read);
