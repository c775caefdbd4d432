using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions;

/// <summary>
/// A function that returns several results at once, such as <c>series_fit_line</c>. Every class that derives from this one, with a
/// constructor without parameters, is found by <see cref="TupleLibrary"/>.
/// </summary>
/// <remarks>
/// How the lowering uses it, with <c>TupleCall call = TupleLibrary.Bind(name, arguments)</c>:
/// <list type="bullet">
/// <item><c>extend (a, b) = f(x)</c>: columns of <c>call.Element(0)</c>, <c>call.Element(1)</c> and all others under their own names;</item>
/// <item><c>extend f(x)</c>: all elements; <c>call.Elements[1].Name</c> ends the name <c>series_fit_line_x_slope</c>;</item>
/// <item><c>y = f(x)[1]</c> with a constant index: <c>call.Element(1)</c>;</item>
/// <item>anywhere else: <c>call.Element(0)</c>.</item>
/// </list>
/// All elements of one call share its work: it is done once for each batch.
/// </remarks>
internal abstract class TupleFunction
{
    /// <summary>The names in queries.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>The names and types of the results for these arguments; null when it does not take such ones.</summary>
    public abstract IReadOnlyList<Column>? Bind(IReadOnlyList<Expression> arguments);

    /// <summary>The results for a number of rows: one vector for each element that <see cref="Bind"/> named.</summary>
    public abstract Vector[] Invoke(IReadOnlyList<Column> elements, Vector[] arguments, int count, Run run);
}
