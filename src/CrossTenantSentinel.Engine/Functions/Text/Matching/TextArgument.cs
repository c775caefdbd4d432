using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>An argument of any type that a polymorphic function wants as another type, by default a text.</summary>
internal sealed class TextArgument
{
    private readonly Kernel? convert;

    private TextArgument(Kernel? convert) => this.convert = convert;

    /// <summary>An argument of that type.</summary>
    public static TextArgument Of(KqlType type, KqlType wanted = KqlType.String) =>
        new(type == wanted ? null : Conversions.KernelOf(type, wanted));

    /// <summary>The converted values; a constant stays one.</summary>
    public Vector Of(Vector argument, int count, Run run)
    {
        if (convert is null)
            return argument;
        return argument.IsConstant && count > 0 ? convert([argument.Repeat(0, 1)], 1, run).Repeat(0, count) : convert([argument], count, run);
    }
}
