using CrossTenantSentinel.Engine.Expressions;

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

/// <summary>A construction that is a conversion when it has one argument.</summary>
internal abstract class ConstructionOfOne : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => [Name];

    protected abstract string Name { get; }

    protected abstract string Conversion { get; }

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 && FunctionLibrary.Call(Conversion, arguments[0]) is CallExpression call ? call.Function : null;
}
