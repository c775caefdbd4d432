using System.ComponentModel;
using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>
/// Kusto.Language in its JavaScript distribution, in a Node.js process that starts with the first query and lives until disposal. A crash
/// or hang costs the query that caused it (CTS0013, CTS0014): the next one gets a new process. What is missing on the machine is
/// reported for every query (CTS0010 to CTS0012). Safe for several threads, one call at a time; see <see cref="FrontEndPool"/> for more.
/// </summary>
/// <param name="options">Where the host and Node.js are.</param>
public sealed class HostedFrontEnd(HostedFrontEndOptions options) : IKustoFrontEnd, IPrestart, IDisposable
{
    private readonly Lock gate = new();
    private HostProcess? process;
    private KustoSchema? sentSchema;
    private FrontEndFailure? unavailable;
    private bool disposed;

    /// <summary>The snapshot that the next process starts from.</summary>
    private string? snapshot = options.Snapshot;

    /// <summary>Whether the process has said which versions it is.</summary>
    private bool hasGreeted;

    /// <summary>Whether the process took the place of another and has not answered yet.</summary>
    private bool isReplacement;

    /// <summary>Names the package's version and the host's own code, as <see cref="Version"/> does.</summary>
    public static string HostVersion => HostPackage.Version;

    /// <inheritdoc/>
    public string Version => HostVersion;

    /// <inheritdoc/>
    public void Prestart()
    {
        lock (gate)
        {
            if (!disposed && process is null && unavailable is null)
                Launch();
        }
    }

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => AnalyzeAll([query], schema)[0];

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(schema);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            FrontEndAnswer[] answers = new FrontEndAnswer[queries.Count];
            int sent = 0;
            for (int index = 0; index < answers.Length; index++)
            {
                if ((unavailable ?? Prepare(schema)) is { } failure)
                {
                    answers[index] = failure;
                    continue;
                }

                // The process works on the next query while this one's answer is read.
                for (sent = Math.Max(sent, index); sent < Math.Min(index + 2, answers.Length); sent++)
                    process!.Send(HostRequest.Analyze(queries[sent]));
                answers[index] = Receive(queries[index], schema);
                if (process is null)
                    sent = index + 1;
            }

            return answers;
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            Stop();
        }
    }

    /// <summary>Makes sure that a process runs and knows the schema.</summary>
    private FrontEndFailure? Prepare(KustoSchema schema)
    {
        if (Start() is { } failure)
            return failure;
        if (ReferenceEquals(sentSchema, schema))
            return null;

        process!.Send(HostRequest.Schema(schema));
        byte[]? reply = process.Receive(options.Timeout, options.Cancellation);
        if (reply is null || !reply.AsSpan().SequenceEqual("{\"schema\":true}"u8))
        {
            string reason = reply is null ? process.Describe() : Encoding.ASCII.GetString(reply);
            Stop();
            return QueryFailure.SchemaRefused(reason);
        }

        sentSchema = schema;
        return null;
    }

    /// <summary>Launches a process if none runs, and hears its greeting if it has not been heard.</summary>
    private FrontEndFailure? Start()
    {
        if (process is null)
            Launch();
        if (process is null || hasGreeted)
            return unavailable;
        FrontEndFailure? failure = Greeted();
        if (failure is null || snapshot is null)
            return failure;

        // Whatever is wrong with the snapshot: it only saves time.
        snapshot = null;
        options.SnapshotRefused?.Invoke();
        unavailable = null;
        return Start();
    }

    private void Launch()
    {
        try
        {
            process = HostProcess.Start(options, snapshot);
        }
        catch (Win32Exception exception)
        {
            unavailable = HostFailure.NodeNotStarted(options.NodeExecutable, exception.Message);
        }
    }

    private FrontEndFailure? Greeted()
    {
        byte[]? greeting = process!.Receive(options.StartTimeout, options.Cancellation);
        if (greeting is null)
        {
            FrontEndFailure failure = process.HasEnded
                ? unavailable = HostFailure.NotServing(options.HostFolder, process.Describe())
                : HostFailure.NotStartedInTime(options.StartTimeout);
            Stop();
            return failure;
        }

        unavailable = Judge(greeting);
        if (unavailable is not null)
            Stop();
        hasGreeted = unavailable is null;
        return unavailable;
    }

    private FrontEndFailure? Judge(byte[] greeting)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(greeting);
            string node = document.RootElement.GetProperty("node").GetString() ?? string.Empty;
            string? package = document.RootElement.GetProperty("package").GetString();
            if (!int.TryParse(node.Split('.')[0], out int major) || major < HostPackage.MinimumNode)
                return HostFailure.TooOld(options.NodeExecutable, node);
            return package == HostPackage.PinnedVersion ? null : HostFailure.NoPackage(options.HostFolder, package);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return HostFailure.NotServing(options.HostFolder, "it does not speak the host's language");
        }
    }

    private FrontEndAnswer Receive(string query, KustoSchema schema)
    {
        // The first answer of a process takes as long as a hundred others. After a query that ended the process before, that is not the next one's fault.
        byte[]? answer = process!.Receive(isReplacement ? options.Timeout + options.StartTimeout : options.Timeout, options.Cancellation);
        isReplacement = answer is null;
        if (answer is null)
        {
            FrontEndFailure failure = process.HasEnded
                ? QueryFailure.Crashed(query, $"the process ended with {process.Describe()}")
                : QueryFailure.TimedOut(query, options.Timeout);
            Stop();
            return failure;
        }

        try
        {
            return HostAnswerReader.Read(answer, query, schema);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            Stop();
            return QueryFailure.Crashed(query, $"the process wrote something else than an answer ({exception.Message})");
        }
    }

    private void Stop()
    {
        process?.Dispose();
        process = null;
        sentSchema = null;
        hasGreeted = false;
    }
}
