using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Columns that an operator adds to its input: one whose name exists takes that one's place, others come last.</summary>
/// <param name="All">All columns.</param>
/// <param name="Places">Where each added one stands among them.</param>
internal sealed record ReadColumns(IReadOnlyList<Column> All, IReadOnlyList<int> Places)
{
    public static ReadColumns Of(PlanStep input, IReadOnlyList<Column> added, LoweringContext context)
    {
        List<Column> all = [.. input.Columns];
        int[] places = new int[added.Count];
        for (int index = 0; index < added.Count; index++)
        {
            places[index] = all.FindIndex(column => column.Name == added[index].Name);
            if (places[index] >= 0)
            {
                // Kusto.Language keeps both, as if no query could tell them apart.
                context.Session.FollowsReference = true;
                all[places[index]] = added[index];
                continue;
            }

            places[index] = all.Count;
            all.Add(added[index]);
        }

        return new(all, places);
    }
}
