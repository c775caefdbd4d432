using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrossTenantSentinel.Tests.Cli.TenantResolution;

/// <summary>A service on this machine that answers as Graph once did: each path its answers in order, the last one for good.</summary>
internal sealed class ReplayedGraph : IDisposable
{
    private readonly WebApplication service;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> answers = new();

    public ReplayedGraph()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        // Port 0: the system picks a free one, and nobody else can take it in between.
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        service = builder.Build();
        service.Run(Serve);
        HostingAbstractionsHostExtensions.Start(service);
        Url = $"{service.Urls.First()}/";
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

    public void Dispose() => service.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Task Serve(HttpContext context)
    {
        string path = Uri.UnescapeDataString(context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        Requests.Enqueue(path);
        Authorizations.Enqueue((string?)context.Request.Headers.Authorization);
        Answer answer = Next(path);
        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(answer.Body, context.RequestAborted);
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
