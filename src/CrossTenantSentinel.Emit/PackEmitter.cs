using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Emit;

/// <summary>Turns a pack into the files of <c>rules/</c> and <c>workbooks/</c>.</summary>
public static class PackEmitter
{
    /// <summary>Every file of a pack. The same pack gives the same bytes on every machine.</summary>
    /// <param name="catalog">The pack.</param>
    /// <param name="facts">What binding learned of each detection's query, by handle.</param>
    /// <param name="templates">The layout of the texts.</param>
    public static Emission Emit(Catalog catalog, IReadOnlyDictionary<string, QueryFacts> facts, TemplateSet templates)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(templates);
        List<OutputFile> files = [];
        List<Finding> findings = [];
        return new Emission([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], findings);
    }
}
