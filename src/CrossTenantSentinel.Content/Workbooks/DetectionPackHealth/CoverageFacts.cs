using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Coverage;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What the pack covers, as rows that queries hold.</summary>
internal sealed class CoverageFacts(TenantSettings tenant, PackContent pack)
{
    public InlineRows Detections => InlineRows.Of(pack.Detections.Select(detection => new DetectionFact(
        detection.Slug,
        detection.Name,
        PackContent.KindOf(detection),
        (detection as AnalyticsRule)?.Severity.ToString() ?? "",
        string.Join(", ", pack.Reads[detection.Slug].Select(table => table.ConnectorId ?? "").Where(connector => connector.Length > 0).Distinct(StringComparer.Ordinal)))));

    public InlineRows Tables => InlineRows.Of(pack.Tables.Select(table => new TableFact(table.Name, table.ConnectorId ?? "")));

    /// <summary>Which detection reads which table.</summary>
    public InlineRows Reads => InlineRows.Of(pack.Detections.SelectMany(detection => pack.Reads[detection.Slug].Select(table => new ReadFact(detection.Slug, table.Name))));

    /// <summary>Tactics of companies' networks, in kill-chain order, covered or not; of those of industrial control systems only what is covered.</summary>
    public InlineRows Tactics => InlineRows.Of(Enum.GetValues<Tactic>()
        .Where(tactic => tactic is not (Tactic.ImpairProcessControl or Tactic.InhibitResponseFunction) || pack.Detections.Any(detection => TacticsOf(detection).Contains(tactic)))
        .Select(tactic => new TacticFact((int)tactic, InWords(tactic))));

    /// <summary>Which detection serves which tactic by which technique; without a technique where the author listed a tactic that none of them serves.</summary>
    public InlineRows Techniques => InlineRows.Of(
        from detection in pack.Detections
        from tactic in TacticsOf(detection)
        from technique in detection.Techniques.Where(technique => technique.Tactics.Contains(tactic)).Select(technique => $"{technique.Id} {technique.Name}").DefaultIfEmpty("(no technique)")
        select new TechniqueFact(InWords(tactic), technique, detection.Slug));

    /// <summary>What became of the publications that the pack began with.</summary>
    public InlineRows Seeds => InlineRows.Of(Catalog.Of(typeof(CoverageFacts).Assembly, tenant).Only<CoverageMatrix>().SelectMany(matrix => matrix.Rows).SelectMany((row, place) =>
        row.Items.Select(item => new SeedFact(place, row.Source, row.Subject, item.Handle, PackContent.KindOf(item)))));

    private static IReadOnlyList<Tactic> TacticsOf(Detection detection) => TacticInference.Infer(detection.Tactics, detection.Techniques).Tactics;

    /// <summary>As ATT&amp;CK writes it, in sentence case: "Initial access".</summary>
    private static string InWords(Tactic tactic) =>
        string.Concat(tactic.ToString().Select((letter, place) => place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    internal sealed record DetectionFact(string Slug, string Detection, string Kind, string Severity, string Connectors);

    internal sealed record TableFact(string Table, string Connector);

    internal sealed record ReadFact(string Slug, string Table);

    internal sealed record TacticFact(int Place, string Tactic);

    internal sealed record TechniqueFact(string Tactic, string Technique, string Slug);

    internal sealed record SeedFact(int Place, string Source, string Subject, string Item, string Kind);
}
