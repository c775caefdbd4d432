using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrossTenantSentinel.Tests.Cli.TenantResolution;

/// <summary>A service on this machine that answers as Graph once did: each path its answers in order, the last one for good.</summary>
internal sealed class ReplayedGraph : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> answers = new();
    private readonly Task loop;

    public ReplayedGraph()
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Url);
        listener.Start();
        loop = Task.Run(Serve);
    }

    public string Url { get; }

    /// <summary>The paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The Authorization headers, in order.</summary>
    public ConcurrentQueue<string?> Authorizations { get; } = new();

    public static string ById(Guid tenant) => $"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{tenant}')";

    public static string ByDomain(string domain) => $"/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='{domain}')";

    public static string Information(Guid tenant, string name, string domain) =>
        $$"""{"@odata.context":"x","tenantId":"{{tenant}}","federationBrandName":null,"displayName":"{{name}}","defaultDomainName":"{{domain}}"}""";

    public void Says(string path, int status, string body = "", params (string Name, string Value)[] headers) =>
        answers.GetOrAdd(path, _ => new ConcurrentQueue<Answer>()).Enqueue(new Answer(status, body, headers));

    public void Says(Guid tenant, string name, string domain = "tenant.example") => Says(ById(tenant), 200, Information(tenant, name, domain));

    public void Forgets() => answers.Clear();

    public void Dispose()
    {
        listener.Stop();
        loop.Wait();
        listener.Close();
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            string path = Uri.UnescapeDataString(context.Request.RawUrl!);
            Requests.Enqueue(path);
            Authorizations.Enqueue(context.Request.Headers["Authorization"]);
            Answer answer = Next(path);
            context.Response.StatusCode = answer.Status;
            foreach ((string name, string value) in answer.Headers)
                context.Response.AddHeader(name, value);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
            context.Response.Close();
        }
    }

    private Answer Next(string path)
    {
        if (!answers.TryGetValue(path, out ConcurrentQueue<Answer>? queue) || !queue.TryPeek(out Answer? answer))
            return new Answer(404, """{"error":{"code":"Request_ResourceNotFound"}}""", []);
        if (queue.Count > 1)
            queue.TryDequeue(out _);
        return answer;
    }

    private sealed record Answer(int Status, string Body, (string Name, string Value)[] Headers);
}
