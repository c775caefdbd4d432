using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Catalogs;

/// <summary>
/// Everything a pack ships. There is no registration list: the catalog finds every public static member that yields content (a
/// property, or a method that takes nothing or <see cref="TenantSettings"/>).
/// </summary>
/// <param name="Items">All content, ordered by handle.</param>
/// <param name="Findings">Members that failed to yield their content.</param>
public sealed record Catalog(IReadOnlyList<ContentItem> Items, IReadOnlyList<Finding> Findings)
{
    /// <summary>Content is immutable, and takes time to make: what describes the pack shares it with the pack.</summary>
    private static readonly ConditionalWeakTable<TenantSettings, ConcurrentDictionary<MemberInfo, Lazy<Catalog>>> Read = [];

    /// <summary>Analytics rules and hunting queries.</summary>
    public IEnumerable<Detection> Detections => Items.OfType<Detection>();

    /// <summary>Watchlists.</summary>
    public IEnumerable<Watchlist> Watchlists => Items.OfType<Watchlist>();

    /// <summary>Shared functions.</summary>
    public IEnumerable<KqlFunction> Functions => Items.OfType<KqlFunction>();

    /// <summary>Workbooks.</summary>
    public IEnumerable<Workbook> Workbooks => Items.OfType<Workbook>();

    /// <summary>Automation rules, in the order in which they run.</summary>
    public IEnumerable<AutomationRule> AutomationRules => Items.OfType<AutomationRule>().OrderBy(rule => rule.Order).ThenBy(rule => rule.Slug, StringComparer.Ordinal);

    /// <summary>Collects the content of an assembly under the settings of a tenant.</summary>
    public static Catalog Of(Assembly pack, TenantSettings tenant)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Catalog[] parts = [.. ContentMembers.In(pack).AsParallel().AsOrdered().Select(member => Known(member, tenant))];
        return Of(parts.SelectMany(part => part.Items)) with { Findings = [.. parts.SelectMany(part => part.Findings)] };
    }

    /// <summary>
    /// The content of one kind, by handle, without building any other: what content about the pack itself, such as a workbook, describes. A member that
    /// fails to yield is left out here; <see cref="Of(Assembly, TenantSettings)"/> reports it.
    /// </summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    public static IReadOnlyList<TItem> Only<TItem>(Assembly pack, TenantSettings tenant)
        where TItem : ContentItem
    {
        ArgumentNullException.ThrowIfNull(pack);
        return
        [
            .. ContentMembers.In(pack).Where(ContentMembers.Yields<TItem>)
                .SelectMany(member => Known(member, tenant).Items)
                .OfType<TItem>()
                .OrderBy(item => item.Handle, StringComparer.Ordinal),
        ];
    }

    /// <summary>A catalog of given items.</summary>
    public static Catalog Of(IEnumerable<ContentItem> items) =>
        new([.. items.OrderBy(item => item.Handle, StringComparer.Ordinal).ThenBy(item => item.Declared.File, StringComparer.Ordinal).ThenBy(item => item.Declared.Line)], []);

    private static Catalog Known(MemberInfo member, TenantSettings tenant) => Read.GetOrCreateValue(tenant).GetOrAdd(member, _ => new(() => Of(member, tenant))).Value;

    private static Catalog Of(MemberInfo member, TenantSettings tenant)
    {
        try
        {
            return new([.. ContentMembers.Read(member, tenant)], []);
        }
        catch (TargetInvocationException failure)
        {
            return new([], [UnreadableContent.Report(member, failure.InnerException ?? failure)]);
        }
    }
}
