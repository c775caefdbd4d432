using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Conditions;

/// <summary><c>gettype</c>: the type of a column, or what each dynamic value holds.</summary>
internal sealed class TypeFunctions : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => ["gettype"];

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments is not [{ Type: { } type }])
            return null;
        return new BoundFunction(KqlType.String, (values, count, _) => type == KqlType.Dynamic
            ? OfContents((Vector<DynamicValue>)values[0], count)
            : Vector<string>.Constant(type.Name(), count));
    }

    private static Vector<string> OfContents(Vector<DynamicValue> values, int count)
    {
        string[] results = new string[count];
        for (int row = 0; row < results.Length; row++)
            results[row] = NameOf(values[row]);
        return new Vector<string>(results);
    }

    private static string NameOf(DynamicValue value) => value.Content switch
    {
        null => "null",
        bool => "bool",
        // As the reference has it: gettype(parse_json('1')) is int.
        long and >= int.MinValue and <= int.MaxValue when value.IsParsed => "int",
        long => "long",
        double => "real",
        decimal => "decimal",
        string => "string",
        DateTime => "datetime",
        TimeSpan => "timespan",
        Guid => "guid",
        DynamicArray => "array",
        _ => "dictionary",
    };
}
