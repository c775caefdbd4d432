using System.Text.Json;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>
/// What Graph said, and when: the cache, and the history of names at once. A tenant that takes another name is itself a sign. Answers are asked again
/// after 30 days, those about tenants that we do not know after 7, because attackers rename. Failures are not remembered.
/// </summary>
internal sealed class NameMemory
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan UnknownFor = TimeSpan.FromDays(7);
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n" };

    private readonly SortedDictionary<string, MemoryEntry> entries;

    private NameMemory(SortedDictionary<string, MemoryEntry> entries) => this.entries = entries;

    /// <summary>Reads a memory; null for a text that is none.</summary>
    public static NameMemory? Read(string text)
    {
        try
        {
            Dictionary<string, MemoryEntry>? read = text.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, MemoryEntry>>(text);
            return read is null || read.Values.Any(entry => entry?.Names is null) ? null : new NameMemory(new SortedDictionary<string, MemoryEntry>(read, StringComparer.Ordinal));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An answer that is still fresh; null when Graph has to be asked.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="isKnown">Whether we know what the tenant is to us.</param>
    /// <param name="now">The time.</param>
    public TenantAnswer? Recall(TenantAsked asked, Func<Guid, bool> isKnown, DateTime now)
    {
        if (!entries.TryGetValue(asked.Key, out MemoryEntry? entry))
            return null;
        if (entry.TenantId is not { } id)
            return now - entry.AskedOn < KnownFor ? new TenantAnswer.NotFound() : null;
        if (now - entry.AskedOn >= (isKnown(id) ? KnownFor : UnknownFor) || entries.GetValueOrDefault(id.ToString("D"))?.Names is not [.., { } name])
            return null;
        return new TenantAnswer.Found(id, name.DisplayName, name.DefaultDomain, name.FederationBrandName);
    }

    /// <summary>Remembers an answer.</summary>
    /// <returns>The name that the tenant had before, when it has another one now.</returns>
    public KnownName? Remember(TenantAsked asked, TenantAnswer answer, DateTime now)
    {
        if (answer is TenantAnswer.NotFound)
            entries[asked.Key] = new MemoryEntry(null, now, entries.GetValueOrDefault(asked.Key)?.Names ?? []);
        if (answer is not TenantAnswer.Found found)
            return null;
        string key = found.TenantId.ToString("D");
        List<KnownName> names = [.. entries.GetValueOrDefault(key)?.Names ?? []];
        KnownName? last = names.LastOrDefault();
        bool isSame = last is not null && last.DisplayName == found.DisplayName && last.DefaultDomain == found.DefaultDomain && last.FederationBrandName == found.FederationBrandName;
        if (isSame)
            names[^1] = last! with { Until = now };
        else
            names.Add(new KnownName(found.DisplayName, found.DefaultDomain, found.FederationBrandName, now, now));
        entries[key] = new MemoryEntry(found.TenantId, now, names);
        if (asked.Key != key)
            entries[asked.Key] = new MemoryEntry(found.TenantId, now, []);
        return isSame ? null : last;
    }

    /// <summary>The memory as text.</summary>
    public string Write() => JsonSerializer.Serialize(entries, Form) + "\n";

    /// <summary>What is remembered of a tenant or a domain.</summary>
    /// <param name="TenantId">The tenant; null when there was none.</param>
    /// <param name="AskedOn">When Graph was last asked.</param>
    /// <param name="Names">Its names, the oldest first; none for a domain.</param>
    internal sealed record MemoryEntry(Guid? TenantId, DateTime AskedOn, IReadOnlyList<KnownName> Names);
}
