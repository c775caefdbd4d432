using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>
/// A plug-in of <c>evaluate</c>. Every class that derives from this one, with a constructor without parameters, is in the
/// <see cref="PluginLibrary"/>.
/// </summary>
public abstract class Plugin
{
    /// <summary>The name in queries.</summary>
    public abstract string Name { get; }

    /// <summary>What columns a call gives; null when that depends on the rows, so that only <see cref="Run"/> tells.</summary>
    public abstract IReadOnlyList<Column>? ColumnsOf(PluginCall call);

    /// <summary>The result for all rows of the input.</summary>
    /// <param name="call">What the query asks for.</param>
    /// <param name="input">The rows, with the columns of <see cref="PluginCall.Input"/>.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="RunFailureException">Kusto fails the query for such rows or arguments, too.</exception>
    public abstract Table Run(PluginCall call, Table input, Run run);
}
