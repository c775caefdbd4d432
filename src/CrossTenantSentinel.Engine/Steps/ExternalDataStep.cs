using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.External;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Rows of fixtures that stand for what lies at addresses, one after the other: <c>externaldata</c>. Nothing is fetched.</summary>
/// <param name="Columns">Names and types.</param>
/// <param name="Addresses">The addresses, of type string.</param>
/// <param name="Format">How rows are written; null to tell from each address.</param>
/// <param name="IgnoresFirstRecord">Whether the first record of each is a header.</param>
/// <param name="Mapping">Where columns come from; null for their order, or for JSON their names.</param>
public sealed record ExternalDataStep(
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Expression> Addresses,
    ExternalFormat? Format,
    bool IgnoresFirstRecord,
    ExternalMapping? Mapping) : PlanStep(Columns)
{
    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch nothing = new(1);
        ExternalReader reader = new(Columns, Mapping, IgnoresFirstRecord, run);
        foreach (Expression expression in Addresses)
        {
            string address = (string)expression.Evaluate(nothing, run).ObjectAt(0)!;
            string text = run.Data.External(address) ?? throw RunFailureException.Because(
                $"externaldata: there is no fixture for '{address}'. Rows come from fixtures only; give one for this address.");
            Batch rows = reader.Read(text.TrimStart('\uFEFF'), Format ?? ExternalFormats.OfAddress(address), address);
            for (int start = 0; start < rows.Count; start += Batch.Size)
                yield return rows.Slice(start, Math.Min(Batch.Size, rows.Count - start));
        }
    }
}
