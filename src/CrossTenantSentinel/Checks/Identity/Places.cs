using CrossTenantSentinel.Catalogs;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Names items together with the files they are written in.</summary>
internal static class Places
{
    public static string Of(IEnumerable<ContentItem> items) =>
        string.Join(" and ", items.Select(item => $"{item.Handle} ({item.Declared.RelativeFile}({item.Declared.Line}))"));
}
