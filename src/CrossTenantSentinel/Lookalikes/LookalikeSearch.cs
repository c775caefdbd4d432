namespace CrossTenantSentinel.Lookalikes;

/// <summary>
/// Which protected name a tenant imitates. Pure: the same names give the same answer at any time, on any machine. The shared function
/// <c>XT_Fold</c> does the first half in KQL, so that a rule finds equal skeletons even where a watchlist is out of date.
/// </summary>
public static class LookalikeSearch
{
    /// <summary>The closest imitation, of several equally close ones that of the first protected name; null when the tenant imitates nobody.</summary>
    /// <param name="tenant">A tenant that is neither ours nor approved.</param>
    /// <param name="names">The names to protect.</param>
    public static Lookalike? Closest(NamedTenant tenant, IEnumerable<ProtectedName> names)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(names);
        Lookalike? closest = null;
        foreach (ProtectedName name in names.Where(name => IsForeign(tenant, name) && name.Skeleton.Length >= name.MinLength))
        {
            foreach (Lookalike found in Of(tenant, name))
            {
                if (found.Score > (closest?.Score ?? 0))
                    closest = found;
            }
        }

        return closest;
    }

    /// <summary>A known id decides: its owners may bear the name. Without an id the very same name says nothing.</summary>
    private static bool IsForeign(NamedTenant tenant, ProtectedName name) => tenant.TenantId is not { } id || !name.OwnerTenantIds.Contains(id);

    private static IEnumerable<Lookalike> Of(NamedTenant tenant, ProtectedName name)
    {
        foreach (string text in new[] { tenant.DisplayName, tenant.FederationBrandName }.OfType<string>())
        {
            if (Imitation(tenant, text, text, name, Score(text, name)) is { } found)
                yield return found;
            if (DomainLabel.IsLike(text) && OfDomain(tenant, text, name) is { } inDomain)
                yield return inDomain;
        }

        if (tenant.DefaultDomain is { } domain && OfDomain(tenant, domain, name) is { } ofDomain)
            yield return ofDomain;
    }

    private static Lookalike? OfDomain(NamedTenant tenant, string domain, ProtectedName name)
    {
        string label = DomainLabel.Of(domain);
        return Imitation(tenant, label, domain, name, Best([Score(label, name), PartScore(label, name)]));
    }

    private static Lookalike? Imitation(NamedTenant tenant, string compared, string shown, ProtectedName name, Alikeness? score) =>
        score is null || (tenant.TenantId is null && string.Equals(compared.Trim(), name.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            ? null
            : new Lookalike(name, shown, score.Kind, score.Score);

    /// <summary>A text as a whole, and without its lure words: "Contosso Support" lures with a name that is one letter off.</summary>
    private static Alikeness? Score(string text, ProtectedName name)
    {
        string[] words = Words(text);
        string[] others = [.. words.Where(word => !LureWords.Is(NameSkeleton.Of(word)))];
        Alikeness? rest = others.Length == words.Length ? null : NameComparison.Of(NameSkeleton.Of(string.Join(' ', others)), name.Skeleton);
        return Best([NameComparison.Of(NameSkeleton.Of(text), name.Skeleton), rest is { Score: >= Lookalike.ReportedScore } ? Alikeness.Lure : null]);
    }

    /// <summary>The parts of a label between hyphens. A part next to a lure word has been seen to as a lure.</summary>
    private static Alikeness? PartScore(string label, ProtectedName name)
    {
        string[] parts = [.. Words(label).Select(NameSkeleton.Of)];
        return parts.Length < 2 || parts.Any(LureWords.Is) ? null : Best(parts.Select(part => NameComparison.Of(part, name.Skeleton)));
    }

    private static Alikeness? Best(IEnumerable<Alikeness?> scores) => scores.MaxBy(score => score?.Score ?? 0);

    private static string[] Words(string text) => text.Split([' ', '-', '_', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
}
