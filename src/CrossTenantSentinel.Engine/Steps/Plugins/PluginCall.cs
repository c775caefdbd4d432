using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>What a query asks of a plug-in.</summary>
/// <param name="Plugin">The plug-in's name, for messages.</param>
/// <param name="Input">The columns of the input.</param>
/// <param name="Arguments">The arguments in order.</param>
public sealed record PluginCall(string Plugin, IReadOnlyList<Column> Input, IReadOnlyList<PluginArgument> Arguments)
{
    /// <summary>The columns that the query expects after a colon; null when it says nothing.</summary>
    public IReadOnlyList<Column>? Schema { get; init; }

    /// <summary>Whether the expected columns begin with <c>*</c>: the input's columns come before them.</summary>
    public bool KeepsInput { get; init; }

    /// <summary>The position of a column of the input; -1 for none.</summary>
    public int PlaceOf(string name)
    {
        for (int place = 0; place < Input.Count; place++)
        {
            if (Input[place].Name == name)
                return place;
        }

        return -1;
    }

    /// <summary>The position of the input's column that an argument names.</summary>
    internal int ColumnAt(int argument) =>
        At(argument)?.ColumnName is { } name && PlaceOf(name) is >= 0 and int place ? place : throw Wrong(argument, "a column of its input");

    /// <summary>The argument at a position; null when there are fewer.</summary>
    internal PluginArgument? At(int argument) => argument < Arguments.Count ? Arguments[argument] : null;

    /// <summary>An optional argument: by its name, else by its position among arguments without names; null when it is left out.</summary>
    internal PluginArgument? Option(string name, int argument) =>
        Arguments.FirstOrDefault(candidate => candidate.Name == name) ?? (At(argument) is { Name: null } plain ? plain : null);

    /// <summary>The value of an argument that is the same for all rows, as an object; null for null.</summary>
    internal object? ConstantAt(int argument, Run run) => ConstantOf(At(argument) ?? throw Wrong(argument, "given"), run);

    /// <summary>The value of an argument that is the same for all rows, converted to a type.</summary>
    internal T ConstantAt<T>(int argument, Run run, string wanted)
        where T : notnull =>
        At(argument)?.Value is { } value && ConstantOf(new PluginArgument { Value = Conversions.To(Scalar.TypeOf<T>(), value) }, run) is T constant
            ? constant
            : throw Wrong(argument, wanted);

    /// <summary>The value of an argument that is the same for all rows, as an object; null for null.</summary>
    internal static object? ConstantOf(PluginArgument argument, Run run) => argument.Value?.Evaluate(new Batch(1), run).ObjectAt(0);

    /// <summary>The failure for an argument that is not what the plug-in takes.</summary>
    internal RunFailureException Wrong(int argument, string wanted) =>
        RunFailureException.Because($"{Plugin}: argument {argument + 1} must be {wanted}.");
}
