using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Caching;

/// <summary>
/// Remembers checks that found nothing at all. What a check finds follows from the tool's and the pack's code, the settings and the
/// schema files; under the hash of all these the answer is known without asking again. Checks with findings are not kept: where a
/// finding stands depends on source files as well.
/// </summary>
/// <param name="folder">Made when the first check is remembered.</param>
public sealed class CleanChecks(string folder)
{
    /// <summary>The hash of everything that a check depends on.</summary>
    /// <param name="code">The assemblies of the tool and the pack; a build with other code has other version ids.</param>
    /// <param name="tenant">The settings.</param>
    /// <param name="schemas">The schema files, as read.</param>
    /// <param name="levels">The levels of checks.</param>
    /// <param name="published">The text of the lock file; empty when there is none.</param>
    public static string Key(IEnumerable<Assembly> code, TenantSettings tenant, IEnumerable<Compilation.SchemaSource> schemas, Configuration.CheckLevels levels, string published = "")
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(schemas);
        ArgumentNullException.ThrowIfNull(levels);
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

        foreach ((string check, Configuration.CheckLevel level) in levels.Stated.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Append(text, $"{check} {level}");
        Append(text, published);
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.ToString().AsSpan())));
    }

    /// <summary>How many items a check without findings looked at; null when none is remembered.</summary>
    public int? Find(string key)
    {
        try
        {
            return int.TryParse(File.ReadAllText(Path.Join(folder, key)), NumberStyles.None, CultureInfo.InvariantCulture, out int items) ? items : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers a check without findings; forgets all others, which are of other builds or settings, when there are many.</summary>
    public void Remember(string key, int items)
    {
        const int Most = 100;
        try
        {
            Directory.CreateDirectory(folder);
            if (Directory.EnumerateFiles(folder).Skip(Most).Any())
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Join(folder, key), items.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Forgetting costs time only.
        }
    }

    /// <summary>With its length before it, so that no two lists of texts look alike.</summary>
    private static void Append(StringBuilder text, string value) => text.Append(CultureInfo.InvariantCulture, $"{value.Length}:").Append(value);
}
