using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Conditions;

/// <summary><c>isnull</c>: never of a text.</summary>
internal sealed class IsNullFunction() : EmptinessFunction(["isnull"], wanted: true, isEmptyTextMissing: false);

/// <summary><c>isnotnull</c>, formerly <c>notnull</c>.</summary>
internal sealed class IsNotNullFunction() : EmptinessFunction(["isnotnull", "notnull"], wanted: false, isEmptyTextMissing: false);

/// <summary><c>isempty</c>: null or the empty text.</summary>
internal sealed class IsEmptyFunction() : EmptinessFunction(["isempty"], wanted: true, isEmptyTextMissing: true);

/// <summary><c>isnotempty</c>, formerly <c>notempty</c>.</summary>
internal sealed class IsNotEmptyFunction() : EmptinessFunction(["isnotempty", "notempty"], wanted: false, isEmptyTextMissing: true);

/// <summary>Whether values are missing.</summary>
internal abstract class EmptinessFunction(string[] names, bool wanted, bool isEmptyTextMissing) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => names;

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count != 1)
            return null;
        return new BoundFunction(KqlType.Bool, (values, count, _) => values[0] switch
        {
            Vector<string> texts => OfTexts(texts, count),
            Vector<DynamicValue> dynamics => OfDynamics(dynamics, count),
            Vector others => OfOthers(others, count),
        });
    }

    private Vector<bool> OfTexts(Vector<string> texts, int count)
    {
        bool[] results = new bool[count];
        for (int row = 0; row < results.Length; row++)
            results[row] = (isEmptyTextMissing && texts[row].Length == 0) == wanted;
        return new Vector<bool>(results);
    }

    private Vector<bool> OfDynamics(Vector<DynamicValue> values, int count)
    {
        bool[] results = new bool[count];
        for (int row = 0; row < results.Length; row++)
            results[row] = (values[row].Content is null || (isEmptyTextMissing && values[row].Content is "")) == wanted;
        return new Vector<bool>(results);
    }

    private Vector<bool> OfOthers(Vector values, int count)
    {
        bool[] results = new bool[count];
        for (int row = 0; row < results.Length; row++)
            results[row] = values.IsNull(row) == wanted;
        return new Vector<bool>(results);
    }
}
