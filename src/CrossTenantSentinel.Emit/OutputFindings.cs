using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Emit;

/// <summary>What keeps a piece of content from becoming files.</summary>
public static class OutputFindings
{
    /// <summary>CTS5002.</summary>
    public static readonly FindingKind ReadsBackDifferently = new()
    {
        Code = "CTS5002",
        Title = "Emitted file does not say what the content says",
        Why = "Every emitted file is parsed again and compared value by value with the content that it was made from; Sentinel would get something else than the author wrote.",
        Instead = "Correct the template. If it is unchanged, the value holds something that the file format cannot carry.",
    };

    /// <summary>CTS5005.</summary>
    public static readonly FindingKind SameFile = new()
    {
        Code = "CTS5005",
        Title = "Two pieces of content make the same file",
        Why = "One would overwrite the other. File names are compared without case, as some file systems do.",
        Instead = "Give one of them another slug, alias or name.",
    };

    /// <summary>CTS5008.</summary>
    public static readonly FindingKind UnwritableDuration = new()
    {
        Code = "CTS5008",
        Title = "Duration cannot be written",
        Why = "Sentinel's durations are one positive whole number of minutes, hours or days.",
        Instead = "Write whole minutes: 30.Minutes, 1.Hours, 14.Days.",
    };

    /// <summary>CTS5009.</summary>
    public static readonly FindingKind UnboundQuery = new()
    {
        Code = "CTS5009",
        Title = "Nothing is known about the query",
        Why = "Required data connectors come from the tables that the bound query reads.",
        Instead = "Correct what keeps the query from binding.",
    };

    internal static Finding About(this FindingKind kind, ContentItem item, string message, string? member = null) =>
        kind.At(new Anchor.OfMember(item.Declared, member), message) with { Content = item.Handle };
}
