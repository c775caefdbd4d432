using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Names content together with the files it is written in.</summary>
internal static class Places
{
    private const int Most = 5;

    public static string Of(IEnumerable<ContentItem> items) =>
        string.Join(" and ", items.Select(item => $"{item.Handle} ({item.Declared.RelativeFile}({item.Declared.Line}))"));

    public static string Of(IReadOnlyList<Fact> facts) =>
        string.Join(" and ", facts.Take(Most).Select(fact => $"{fact.Content} ({Of(fact.At)})")) + (facts.Count > Most ? $" and {facts.Count - Most} more" : "");

    private static string Of(Anchor at) => at switch
    {
        Anchor.OfSpan exact => $"{exact.Span.File}({exact.Span.Line})",
        Anchor.OfMember member => $"{member.Declared.RelativeFile}({member.Declared.Line})",
        _ => "elsewhere",
    };
}
