using System.ComponentModel;
using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Hosted;

/// <summary>
/// Kusto.Language in its JavaScript distribution, in a Node.js process that starts with the first query and lives until disposal. A crash
/// or hang costs the query that caused it (CTS0013, CTS0014): the next one gets a new process. What is missing on the machine is
/// reported for every query (CTS0010 to CTS0012). Safe for several threads, one query at a time; see <see cref="FrontEndPool"/> for more.
/// </summary>
/// <param name="options">Where the host and Node.js are.</param>
public sealed class HostedFrontEnd(HostedFrontEndOptions options) : IKustoFrontEnd, IDisposable
{
    private readonly Lock gate = new();
    private HostProcess? process;
    private KustoSchema? sentSchema;
    private FrontEndFailure? unavailable;
    private bool disposed;

    /// <summary>Whether the process took the place of another and has not answered yet.</summary>
    private bool isReplacement;

    /// <inheritdoc/>
    public string Version => HostPackage.Version;

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(schema);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return unavailable ?? Prepare(schema) ?? Ask(query, schema);
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
        if (process is null && Start() is { } failure)
            return failure;
        if (ReferenceEquals(sentSchema, schema))
            return null;

        byte[]? reply = process!.Exchange(HostRequest.Schema(schema), options.Timeout);
        if (reply is null || !reply.AsSpan().SequenceEqual("{\"schema\":true}"u8))
        {
            string reason = reply is null ? process.Describe() : Encoding.ASCII.GetString(reply);
            Stop();
            return QueryFailure.SchemaRefused(reason);
        }

        sentSchema = schema;
        return null;
    }

    private FrontEndFailure? Start()
    {
        try
        {
            process = HostProcess.Start(options);
        }
        catch (Win32Exception exception)
        {
            return unavailable = HostFailure.NodeNotStarted(options.NodeExecutable, exception.Message);
        }

        byte[]? greeting = process.Exchange([], options.StartTimeout);
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

    private FrontEndAnswer Ask(string query, KustoSchema schema)
    {
        // The first answer of a process takes as long as a hundred others. After a query that ended the process before, that is not the next one's fault.
        byte[]? answer = process!.Exchange(HostRequest.Analyze(query), isReplacement ? options.Timeout + options.StartTimeout : options.Timeout);
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
    }
}
