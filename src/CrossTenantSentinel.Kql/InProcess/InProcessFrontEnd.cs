using System.Reflection;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using Kusto.Language;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>
/// Kusto.Language in its .NET distribution, in this process. A query that is too long for any stack, fails or takes too long costs itself
/// only (CTS0013, CTS0014). Safe for several threads, one query at a time; see <see cref="Hosted.FrontEndPool"/> for more.
/// </summary>
/// <param name="options">How long to wait.</param>
public sealed class InProcessFrontEnd(InProcessFrontEndOptions options) : IKustoFrontEnd, IDisposable
{
    private readonly Lock gate = new();
    private BindingThread? thread;
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
            WarmUp.Begin();
            try
            {
                _ = Workspace.Of(schema);
            }
            catch (Exception exception)
            {
                return QueryFailure.SchemaRefused(exception.Message);
            }

            return Ask(query, Workspace.Of(schema));
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            LeaveThread();
        }
    }

    private FrontEndAnswer Ask(string query, Workspace workspace)
    {
        int characters = workspace.CharactersBoundAtOnce(query);
        if (characters > StackNeed.MostCharacters)
            return QueryFailure.Crashed(query, StackNeed.Refusal(characters));

        FrontEndAnswer? answer = null;
        using CancellationTokenSource cancellation = new();
        CancellationToken token = cancellation.Token;
        if (ThreadFor(characters).Do(() => answer = Answer(query, workspace, token), options.Timeout))
            return answer!;

        cancellation.Cancel();
        LeaveThread();
        return QueryFailure.TimedOut(query, options.Timeout);
    }

    private BindingThread ThreadFor(int characters)
    {
        int needed = StackNeed.Of(characters);
        if (thread is null || thread.StackBytes < needed)
        {
            LeaveThread();
            thread = new BindingThread(needed);
        }

        return thread;
    }

    private void LeaveThread()
    {
        thread?.Dispose();
        thread = null;
    }

    private static FrontEndAnswer Answer(string query, Workspace workspace, CancellationToken cancellation)
    {
        try
        {
            return QueryAnalysis.Of(query, workspace, cancellation);
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
