using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>tobool</c> of an instant, a duration or a guid.</summary>
internal sealed class EmptyBoolConversion() : EmptyConversion(
    KqlType.Bool, ["tobool", "toboolean"], [KqlType.DateTime, KqlType.TimeSpan, KqlType.Guid]);

/// <summary><c>toint</c> of a guid.</summary>
internal sealed class EmptyIntConversion() : EmptyConversion(KqlType.Int, ["toint"], [KqlType.Guid]);

/// <summary><c>tolong</c> of a guid.</summary>
internal sealed class EmptyLongConversion() : EmptyConversion(KqlType.Long, ["tolong"], [KqlType.Guid]);

/// <summary><c>todouble</c> of a guid.</summary>
internal sealed class EmptyRealConversion() : EmptyConversion(KqlType.Real, ["todouble", "toreal"], [KqlType.Guid]);

/// <summary><c>todecimal</c> of a guid.</summary>
internal sealed class EmptyDecimalConversion() : EmptyConversion(KqlType.Decimal, ["todecimal"], [KqlType.Guid]);

/// <summary><c>todatetime</c> of a truth value, a duration or a guid.</summary>
internal sealed class EmptyDateTimeConversion() : EmptyConversion(
    KqlType.DateTime, ["todatetime"], [KqlType.Bool, KqlType.TimeSpan, KqlType.Guid]);

/// <summary><c>totimespan</c> of a truth value, an instant or a guid.</summary>
internal sealed class EmptyTimeSpanConversion() : EmptyConversion(
    KqlType.TimeSpan, ["totimespan", "totime"], [KqlType.Bool, KqlType.DateTime, KqlType.Guid]);

/// <summary><c>toguid</c> of anything but a text.</summary>
internal sealed class EmptyGuidConversion() : EmptyConversion(
    KqlType.Guid, ["toguid"], [KqlType.Bool, KqlType.Int, KqlType.Long, KqlType.Real, KqlType.Decimal, KqlType.DateTime, KqlType.TimeSpan]);

/// <summary>A conversion between types that have nothing in common: null, as for every value that cannot be converted.</summary>
internal abstract class EmptyConversion(KqlType type, string[] names, KqlType[] sources) : PolymorphicFunction
{
    public override IReadOnlyList<string> Names => names;

    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count != 1 || !sources.Contains(arguments[0].Type))
            return null;
        return new BoundFunction(type, (_, count, _) => ConstantExpression.Null(type).Constant.Repeat(0, count));
    }
}
