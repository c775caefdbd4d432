using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Series;

/// <summary>A function of one or more series that gives several results, worked out row by row.</summary>
internal abstract class SeriesTuple : TupleFunction
{
    /// <summary>How many arguments there are at least and at most.</summary>
    protected abstract (int Least, int Most) ArgumentCount { get; }

    /// <summary>What the results are called, and their types.</summary>
    protected abstract IReadOnlyList<Column> Results { get; }

    public override IReadOnlyList<Column>? Bind(IReadOnlyList<Expression> arguments) =>
        arguments.Count >= ArgumentCount.Least && arguments.Count <= ArgumentCount.Most && arguments[0].Type == KqlType.Dynamic
            ? Results
            : null;

    public override Vector[] Invoke(IReadOnlyList<Column> elements, Vector[] arguments, int count, Run run)
    {
        VectorBuilder[] builders = [.. elements.Select(element => VectorBuilder.For(element.Type, count))];
        DynamicValue[] values = new DynamicValue[arguments.Length];
        for (int row = 0; row < count; row++)
        {
            for (int index = 0; index < values.Length; index++)
                values[index] = arguments[index].DynamicAt(row);
            object?[]? results = Evaluate(values);
            for (int index = 0; index < builders.Length; index++)
                builders[index].AppendObject(results?[index]);
        }

        return [.. builders.Select(builder => builder.BuildVector())];
    }

    /// <summary>The results for one row, by their C# types; null when all of them are.</summary>
    protected abstract object?[]? Evaluate(DynamicValue[] arguments);
}
