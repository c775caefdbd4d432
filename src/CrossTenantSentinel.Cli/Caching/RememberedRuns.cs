using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Caching;

/// <summary>
/// Remembers runs in which nothing was wrong: checks that found nothing, tests that passed. What such a run comes to follows from the tool's and the
/// pack's code, the settings, the schema files and what was asked; under the hash of all these it is known without running again. Runs with findings are
/// not kept: where a finding stands depends on source files as well.
/// </summary>
/// <param name="folder">Made when the first run is remembered.</param>
public sealed class RememberedRuns(string folder)
{
    /// <summary>The hash of everything that a run depends on.</summary>
    /// <param name="code">The assemblies of the tool and the pack; a build with other code has other version ids.</param>
    /// <param name="tenant">The settings.</param>
    /// <param name="schemas">The schema files, as read.</param>
    /// <param name="asked">Whatever else it depends on: which verb, what of, under which levels.</param>
    public static string Key(IEnumerable<Assembly> code, TenantSettings tenant, IEnumerable<Compilation.SchemaSource> schemas, params IEnumerable<string> asked)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(schemas);
        ArgumentNullException.ThrowIfNull(asked);
        StringBuilder text = new();
        foreach (Assembly assembly in code)
            Append(text, assembly.ManifestModule.ModuleVersionId.ToString());
        foreach (PropertyInfo setting in typeof(TenantSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Append(text, setting.Name);
            object? value = setting.GetValue(tenant);
            List<object?> elements = [.. (value is IEnumerable list and not string ? list : new[] { value }).Cast<object?>()];
            // The count tells where a list ends: its elements may spell the name of the next setting.
            Append(text, elements.Count.ToString(CultureInfo.InvariantCulture));
            foreach (object? element in elements)
                Append(text, Convert.ToString(element, CultureInfo.InvariantCulture) ?? "");
        }

        foreach (Compilation.SchemaSource schema in schemas)
        {
            Append(text, schema.File);
            foreach (Kql.Schema.TableSchema table in schema.Tables)
                Append(text, $"{table.Name} {table.IsOpen} {string.Join(' ', table.Columns)}");
            foreach (Kql.Schema.FunctionSchema function in schema.Functions)
                Append(text, $"{function.Name}({function.Parameters}) {function.Body}");
        }

        foreach (string part in asked)
            Append(text, part);
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.ToString().AsSpan())));
    }

    /// <summary>What a run came to; null when none is remembered, or not whole.</summary>
    public string? Find(string key)
    {
        try
        {
            string kept = File.ReadAllText(Path.Join(folder, key));
            int end = kept.IndexOf(':', StringComparison.Ordinal);
            return end > 0 && kept[..end] == (kept.Length - end - 1).ToString(CultureInfo.InvariantCulture) ? kept[(end + 1)..] : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers what a run came to; forgets all others, which are of other builds or settings, when there are many.</summary>
    public void Remember(string key, string text)
    {
        const int Most = 100;
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            Directory.CreateDirectory(folder);
            if (Directory.EnumerateFiles(folder).Skip(Most).Any())
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Join(folder, key), Append(new StringBuilder(), text).ToString());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Forgetting costs time only.
        }
    }

    /// <summary>With its length before it, so that no two lists of texts look alike, and a text that is not whole is known as such.</summary>
    private static StringBuilder Append(StringBuilder text, string value) => text.Append(CultureInfo.InvariantCulture, $"{value.Length}:").Append(value);
}
