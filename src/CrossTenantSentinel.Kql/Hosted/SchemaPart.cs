using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>
/// The part of a schema that queries have needed so far. The same object as long as it suffices, so that processes that know it need not
/// be told again.
/// </summary>
internal sealed class SchemaPart
{
    /// <summary>So few members cost less than finding out which of them are needed, and telling again when more are.</summary>
    private const int FewMembers = 150;

    private readonly Lock gate = new();
    private KustoSchema? whole;
    private KustoSchema? part;
    private SortedSet<int> held = [];

    /// <summary>What the queries can name of the schema, and perhaps more of it.</summary>
    public KustoSchema Of(KustoSchema schema, IReadOnlyList<string> queries)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Tables.Count + schema.Watchlists.Count + schema.Functions.Count <= FewMembers)
            return schema;
        NameableSchema names = NameableSchema.Of(schema);
        lock (gate)
        {
            if (!ReferenceEquals(whole, schema))
                (whole, part, held) = (schema, null, []);
            if (ReferenceEquals(part, schema))
                return schema;
            int before = held.Count;
            foreach (string query in queries)
            {
                if (names.NamedIn(query) is not { } named)
                    return part = schema;
                held.UnionWith(named);
            }

            if (part is null || held.Count > before)
                part = names.Part(held);
            return part;
        }
    }
}
