using System.Reflection;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using Kusto.Language;
using Kusto.Language.Symbols;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>
/// Kusto.Language in its .NET distribution, in this process. A query that is too long for any stack, fails or takes too long costs itself
/// only (CTS0013, CTS0014). Safe for several threads, one query at a time; see <see cref="Hosted.FrontEndPool"/> for more.
/// </summary>
/// <param name="options">How long to wait, and for how long a query.</param>
public sealed class InProcessFrontEnd(InProcessFrontEndOptions options) : IKustoFrontEnd, IDisposable
{
    private readonly Lock gate = new();
    private BindingThread? thread;
    private KustoSchema? boundSchema;
    private GlobalState? workspace;
    private bool disposed;

    /// <inheritdoc/>
    public string Version { get; } = $"in process {Describe(typeof(GlobalState).Assembly)}, {Describe(typeof(InProcessFrontEnd).Assembly)}";

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(schema);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return QuerySize.TooLong(query, schema) is { } tooLong ? QueryFailure.Crashed(query, tooLong) : Ask(query, schema);
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            thread?.Dispose();
        }
    }

    private FrontEndAnswer Ask(string query, KustoSchema schema)
    {
        FrontEndAnswer? answer = null;
        using CancellationTokenSource cancellation = new();
        CancellationToken token = cancellation.Token;
        thread ??= new BindingThread(QuerySize.StackBytes);
        if (thread.Do(() => answer = Answer(query, schema, token), options.Timeout))
            return answer!;

        cancellation.Cancel();
        thread.Dispose();
        thread = null;
        boundSchema = null;
        return QueryFailure.TimedOut(query, options.Timeout);
    }

    private FrontEndAnswer Answer(string query, KustoSchema schema, CancellationToken cancellation)
    {
        try
        {
            if (!ReferenceEquals(boundSchema, schema))
            {
                workspace = WorkspaceSymbols.Of(schema);
                boundSchema = schema;
            }

            return QueryAnalysis.Of(query, workspace!, cancellation);
        }
        catch (Exception exception)
        {
            return QueryFailure.Crashed(query, exception.Message);
        }
    }

    /// <summary>Its version, and the identifier that the compiler gives to its very code.</summary>
    private static string Describe(Assembly assembly) =>
        $"{assembly.GetName().Name} {assembly.GetName().Version} ({assembly.ManifestModule.ModuleVersionId:N})";
}
