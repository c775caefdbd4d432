using System.Runtime.CompilerServices;
using CrossTenantSentinel.Kql.Schema;
using Kusto.Language;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>A schema as queries are bound against it; made once per schema, for all threads.</summary>
internal sealed class Workspace
{
    private static readonly ConditionalWeakTable<KustoSchema, Lazy<Workspace>> Known = [];

    private readonly CallChains chains;

    private Workspace(KustoSchema schema)
    {
        Schema = schema;
        Symbols = WorkspaceSymbols.Of(schema);
        chains = new CallChains(schema.Functions);
    }

    /// <summary>What it was made from.</summary>
    public KustoSchema Schema { get; }

    /// <summary>What queries are bound with; without a cache, so that no query's answer depends on another query.</summary>
    public GlobalState Symbols { get; }

    /// <summary>The workspace of a schema.</summary>
    public static Workspace Of(KustoSchema schema) => Known.GetValue(schema, static schema => new Lazy<Workspace>(() => new Workspace(schema))).Value;

    /// <summary>Whether the query can call functions with bodies, which are bound anew for each call: the only way for a short query to take forever.</summary>
    public bool CanCallBodies(string query) => Schema.Functions.Count > 0 || query.Contains('{', StringComparison.Ordinal);

    /// <summary>The characters of the query and of the longest chain of stored functions that call each other from there.</summary>
    public int CharactersBoundAtOnce(string query) => chains.LengthFrom(query);
}
