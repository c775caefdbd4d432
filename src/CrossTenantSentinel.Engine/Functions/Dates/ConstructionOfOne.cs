using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Dates;

/// <summary><c>make_datetime</c> with one argument, which is <c>todatetime</c>.</summary>
internal sealed class MakeDateTimeOfOne : ConstructionOfOne
{
    protected override string Name => "make_datetime";

    protected override string Conversion => "todatetime";
}

/// <summary><c>make_timespan</c> with one argument, which is <c>totimespan</c>.</summary>
internal sealed class MakeTimeSpanOfOne : ConstructionOfOne
{
    protected override string Name => "make_timespan";

    protected override string Conversion => "totimespan";
}

/// <summary>A construction that is a conversion when it has one argument; not of a number, which could be ticks or a year.</summary>
internal abstract class ConstructionOfOne : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [Name];

    protected abstract string Name { get; }

    protected abstract string Conversion { get; }

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments) =>
        arguments is [{ Type: KqlType.String or KqlType.Dynamic or KqlType.DateTime or KqlType.TimeSpan } argument]
        && FunctionLibrary.Call(Conversion, argument) is CallExpression call
            ? call.Function
            : null;
}
