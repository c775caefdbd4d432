using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>One lowering of one query.</summary>
/// <param name="query">The query.</param>
/// <param name="schema">The schema it was bound against.</param>
/// <param name="run">The run that the plan is for; null when the plan is only looked at.</param>
internal sealed class LoweringSession(BoundQuery query, KustoSchema schema, Run? run)
{
    private const int MostNestedCalls = 64;

    private int calls;

    public BoundQuery Query { get; } = query;

    public KustoSchema Schema { get; } = schema;

    /// <summary>Whether tables carry a hidden column with the time of ingestion: only when the query asks for it.</summary>
    public bool HasIngestionTime { get; } = query.Text.Contains("ingestion_time", StringComparison.Ordinal);

    /// <summary>What <c>withsource</c> and its relatives call the rows of a step, where <c>as</c> or a view has named them.</summary>
    public Dictionary<PlanStep, string> SourceNames { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What <c>now()</c> is where <c>set query_now</c> says so; otherwise null.</summary>
    public Expression? QueryNow { get; set; }

    /// <summary>The scalars of <c>toscalar</c>, by their place in the query and the names that are known there.</summary>
    public Dictionary<(SyntaxNode Node, Scope Scope), Expression> Scalars { get; } = [];

    /// <summary>Whether a part of the query has, by the language reference, other columns than Kusto.Language says.</summary>
    public bool FollowsReference { get; set; }

    /// <summary>The run, or one at the beginning of time over no data: constants such as the number of <c>take</c> need no more, unless they read tables.</summary>
    public Run RunForConstants(SyntaxNode node) => run ?? new Run(DateTime.UnixEpoch, new NoData(node), RunLimits.Default);

    /// <exception cref="RefusalException">The plan is only looked at.</exception>
    public Run RunForData(SyntaxNode node) => run ?? throw LoweringFindings.Refuse(node, "The columns depend on the data: they are known only when the query runs.");

    /// <summary>Counts calls of functions inside functions while the body is lowered.</summary>
    public T InCall<T>(SyntaxNode call, Func<T> body)
    {
        if (calls == MostNestedCalls)
            throw LoweringFindings.Refuse(call, $"Functions call each other more than {MostNestedCalls} deep, or in a circle.");
        // Functions that call each other twice each take as long to write out as to run.
        run?.Checkpoint();
        calls++;
        try
        {
            return body();
        }
        finally
        {
            calls--;
        }
    }

    private sealed class NoData(SyntaxNode node) : IDataSource
    {
        public Engine.Vectors.Table Table(string name, IReadOnlyList<Queries.Column> columns) => throw Refusal();

        public Engine.Vectors.Table Watchlist(string alias, IReadOnlyList<Queries.Column> columns) => throw Refusal();

        public string? External(string address) => throw Refusal();

        private RefusalException Refusal() => LoweringFindings.Refuse(node, "The plan depends on the data: it is known only when the query runs.");
    }
}
