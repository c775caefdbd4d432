using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>What the engine's function <c>to...</c> makes of a text.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
internal static class TextConversion<T>
{
    private static readonly Run Unlimited = new(DateTime.UnixEpoch, new DataOfNothing(), RunLimits.Default);

    private static readonly Expression? Conversion = FunctionLibrary.Call(Conversions.NameOf(Scalar.TypeOf<T>()), new ColumnExpression(0, Queries.KqlType.String));

    /// <summary>False when the function gives null.</summary>
    public static bool TryConvert(ReadOnlySpan<char> text, out T value)
    {
        value = default!;
        if (Conversion is null)
            return false;
        Vector<T> result = (Vector<T>)Conversion.Evaluate(new Batch(1, new Vector<string>([text.ToString()])), Unlimited);
        if (result.IsNull(0))
            return false;
        value = result[0];
        return true;
    }
}
