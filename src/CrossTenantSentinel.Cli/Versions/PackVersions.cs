using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Emit.Workbooks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.Checks.Versions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Versions;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>What the versions of the pack's content stand for: rules, hunting queries, functions and workbooks.</summary>
internal static class PackVersions
{
    /// <summary>The versions with the places of their members. Content that does not bind has none: it cannot be published.</summary>
    public static IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> Of(PackCompilation compilation)
    {
        ContentVersions versions = new();
        return
        [
            .. ContentVersions.In(compilation.Contents.SelectMany(content => content.Queries
                .Where(query => query.Answer is BoundQuery)
                .SelectMany(query => versions.Gather(new CheckedQuery(content.Subject, query.Query, (BoundQuery)query.Answer, compilation.Schema))))),
            .. compilation.Catalog.Items.OfType<Workbook>().Select(workbook => (Of(workbook), workbook.At(nameof(Workbook.Version)), workbook.Handle)),
        ];
    }

    private static VersionedContent Of(Workbook workbook) => new()
    {
        Id = $"sentinel-{workbook.Key}",
        Kind = "workbook",
        Name = workbook.DisplayName,
        Version = workbook.Version.ToString(),
        Texts = "",
        Settings = [$"JSON {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(WorkbookText.Of(workbook))).AsSpan(0, 12))}"],
    };
}
