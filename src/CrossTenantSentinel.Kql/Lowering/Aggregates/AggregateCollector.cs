using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Aggregates;

/// <summary>
/// Gathers the aggregate functions inside expressions such as <c>sum(a) / count()</c>: each becomes an aggregation, and in its place the
/// expression reads the column that the aggregation will give.
/// </summary>
/// <param name="rows">Where arguments of aggregate functions stand: over the rows that are aggregated.</param>
/// <param name="keys">How many columns come before those of the aggregations.</param>
internal sealed class AggregateCollector(LoweringContext rows, int keys)
{
    private readonly List<Aggregation> aggregations = [];
    private int columns;

    public IReadOnlyList<Aggregation> Aggregations => aggregations;

    /// <summary>The types of all columns of the aggregations, in order.</summary>
    public IEnumerable<KqlType> Types => aggregations.SelectMany(aggregation => aggregation.Function.ResultTypes);

    /// <summary>Whether a name is that of an aggregate function.</summary>
    public static bool Has(string name) => AggregateLibrary.Has(name);

    /// <summary>The first column of an aggregation, for calls inside expressions.</summary>
    public Expression Add(SyntaxNode call, string name, IReadOnlyList<SyntaxNode> arguments) =>
        AddAll(call, name, [.. arguments.Select(Argument)])[0];

    /// <summary>All columns of an aggregation.</summary>
    public IReadOnlyList<Expression> AddAll(SyntaxNode call, string name, IReadOnlyList<Expression> arguments)
    {
        Aggregation aggregation = AggregateLibrary.Call(name, arguments)
            ?? throw LoweringFindings.CannotRunIt(call, AggregateLibrary.Has(name) ? ExpressionLowering.TypedSignature(name, arguments) : name);
        aggregations.Add(aggregation);
        int first = keys + columns;
        columns += aggregation.Function.ResultTypes.Count;
        return [.. aggregation.Function.ResultTypes.Select((type, index) => new ColumnExpression(first + index, type))];
    }

    /// <summary>An argument, over the rows that are aggregated.</summary>
    public Expression Argument(SyntaxNode argument) => rows.Scalar(argument);

    /// <summary>Where arguments stand.</summary>
    public LoweringContext Rows => rows;
}
