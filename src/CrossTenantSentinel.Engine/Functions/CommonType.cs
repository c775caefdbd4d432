using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>The type that arguments share.</summary>
internal static class CommonType
{
    /// <summary>
    /// The one type of all arguments; of numbers, the widest. Dynamic arguments follow the others. Null when two arguments have nothing in
    /// common.
    /// </summary>
    public static KqlType? Of(IEnumerable<Expression> arguments)
    {
        KqlType? common = null;
        foreach (Expression argument in arguments)
        {
            if (common is null or KqlType.Dynamic)
                common = argument.Type;
            else if (argument.Type != common && argument.Type != KqlType.Dynamic)
            {
                common = NumericTypes.Wider(common.Value, argument.Type);
                if (common is null)
                    return null;
            }
        }

        return common;
    }
}
