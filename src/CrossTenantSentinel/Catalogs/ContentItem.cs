using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Catalogs;

/// <summary>Anything a pack ships: a detection, a workbook, a watchlist, a shared function, an automation rule.</summary>
public abstract record ContentItem
{
    /// <summary>Remembers where the item is written.</summary>
    protected ContentItem(SourceLocation declared) => Declared = declared;

    /// <summary>
    /// What people and commands call the item (<c>cts show HANDLE</c>): a detection's slug, a workbook's key, a watchlist's alias, a
    /// function's name. Unique in the pack, also when case is ignored, because file names derive from it.
    /// </summary>
    public abstract string Handle { get; }

    /// <summary>The line of the <c>new</c> that made the item.</summary>
    public SourceLocation Declared { get; }

    /// <summary>Findings about this item that are not to be reported, each with a reason and a last day; none by default.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>The place of one of the item's members, for a finding.</summary>
    /// <param name="member">The member's name; null for the item itself.</param>
    /// <param name="text">Text to point at within the member's value; null for the member's name.</param>
    public Anchor At(string? member = null, string? text = null) => new Anchor.OfMember(Declared, member, text);
}
