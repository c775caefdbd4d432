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
/// property, or a method that takes nothing or <see cref="TenantSettings"/>), and reads it when it is first asked for content of its kind.
/// </summary>
public sealed class Catalog
{
    /// <summary>Content is immutable, and takes time to make: what describes the pack shares it with the pack.</summary>
    private static readonly ConditionalWeakTable<TenantSettings, ConcurrentDictionary<MemberInfo, Lazy<Part>>> Known = [];

    private readonly Lazy<Part> whole;
    private readonly ConcurrentDictionary<Type, IReadOnlyList<ContentItem>> kinds = new();
    private readonly Func<Type, Part> ofKind;

    private Catalog(Func<Type, Part> ofKind)
    {
        this.ofKind = ofKind;
        whole = new(() => ofKind(typeof(ContentItem)));
    }

    /// <summary>All content, ordered by handle.</summary>
    public IReadOnlyList<ContentItem> Items => whole.Value.Items;

    /// <summary>Members that failed to yield their content.</summary>
    public IReadOnlyList<Finding> Findings => whole.Value.Findings;

    /// <summary>Analytics rules and hunting queries.</summary>
    public IEnumerable<Detection> Detections => Only<Detection>();

    /// <summary>Watchlists.</summary>
    public IEnumerable<Watchlist> Watchlists => Only<Watchlist>();

    /// <summary>Shared functions.</summary>
    public IEnumerable<KqlFunction> Functions => Only<KqlFunction>();

    /// <summary>Workbooks.</summary>
    public IEnumerable<Workbook> Workbooks => Only<Workbook>();

    /// <summary>Automation rules, in the order in which they run.</summary>
    public IEnumerable<AutomationRule> AutomationRules => Only<AutomationRule>().OrderBy(rule => rule.Order).ThenBy(rule => rule.Slug, StringComparer.Ordinal);

    /// <summary>The content of an assembly under the settings of a tenant.</summary>
    public static Catalog Of(Assembly pack, TenantSettings tenant)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(tenant);
        return new(kind => Part.Of([.. ContentMembers.In(pack).Where(member => ContentMembers.MayYield(member, kind)).AsParallel().AsOrdered().Select(member => Read(member, tenant))]));
    }

    /// <summary>A catalog of given items.</summary>
    public static Catalog Of(IEnumerable<ContentItem> items)
    {
        Part all = Part.Of([new([.. items], [])]);
        return new(_ => all);
    }

    /// <summary>
    /// The content of one kind, by handle, without making any other: what content about the pack itself, such as a workbook, describes. A member that
    /// fails to yield is left out here; <see cref="Findings"/> report it.
    /// </summary>
    /// <typeparam name="TItem">The kind.</typeparam>
    public IReadOnlyList<TItem> Only<TItem>()
        where TItem : ContentItem =>
        (IReadOnlyList<TItem>)kinds.GetOrAdd(typeof(TItem), kind => (TItem[])[.. (whole.IsValueCreated ? whole.Value : ofKind(kind)).Items.OfType<TItem>()]);

    private static Part Read(MemberInfo member, TenantSettings tenant) => Known.GetOrCreateValue(tenant).GetOrAdd(member, _ => new(() => ReadAnew(member, tenant))).Value;

    private static Part ReadAnew(MemberInfo member, TenantSettings tenant)
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

    /// <summary>What some members yield, and what kept others from it.</summary>
    private sealed record Part(IReadOnlyList<ContentItem> Items, IReadOnlyList<Finding> Findings)
    {
        public static Part Of(IReadOnlyList<Part> parts) => new(
            [.. parts.SelectMany(part => part.Items).OrderBy(item => item.Handle, StringComparer.Ordinal).ThenBy(item => item.Declared.File, StringComparer.Ordinal).ThenBy(item => item.Declared.Line)],
            [.. parts.SelectMany(part => part.Findings)]);
    }
}
