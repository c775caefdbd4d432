using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core;
using Azure.Identity;
using Polly;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>
/// Asks Microsoft Graph for the names of tenants. Needs <c>CrossTenantInformation.ReadBasic.All</c>, as an application or on behalf of a user, and no
/// role. Tokens go to Graph and nowhere else: redirects are not followed, and no text of a request or an answer is ever logged.
/// </summary>
/// <param name="endpoint">Graph's address.</param>
/// <param name="credential">Where tokens come from; null sends none, for a replayed service on this machine.</param>
/// <param name="clock">The clock.</param>
internal sealed class GraphClient(Uri endpoint, TokenCredential? credential, TimeProvider clock) : IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = endpoint,
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    private readonly ResiliencePipeline<HttpResponseMessage> pipeline = RetryAfter.Pipeline(clock);

    /// <summary>Asks for one tenant.</summary>
    public async Task<TenantAnswer> Ask(TenantAsked asked, CancellationToken cancellation)
    {
        try
        {
            using HttpResponseMessage response = await pipeline.ExecuteAsync(async token => await Send(asked, token), cancellation);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => GraphAnswers.Read(asked, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellation))),
                HttpStatusCode.NotFound => new TenantAnswer.NotFound(),
                HttpStatusCode.Unauthorized => new TenantAnswer.Failed("Graph does not accept the token (401)"),
                HttpStatusCode.Forbidden => new TenantAnswer.Failed("the permission CrossTenantInformation.ReadBasic.All is missing (403)"),
                HttpStatusCode.TooManyRequests => new TenantAnswer.Failed("Graph is asked too often, also after waiting (429)"),
                _ => new TenantAnswer.Failed($"Graph answers with status {(int)response.StatusCode}"),
            };
        }
        catch (AuthenticationFailedException)
        {
            // The exception's text can hold what an identity provider said, and a reader's account: it stays unsaid.
            return new TenantAnswer.Failed("no token could be had: sign in with az login, set AZURE_CLIENT_ID and its companions, or use --device-code");
        }
        catch (HttpRequestException failure)
        {
            return new TenantAnswer.Failed($"Graph cannot be reached: {failure.HttpRequestError}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new TenantAnswer.Failed("Graph does not answer in time");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(TenantAsked asked, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(endpoint, asked.Path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (credential is not null)
        {
            AccessToken token = await credential.GetTokenAsync(new TokenRequestContext([new Uri(endpoint, ".default").ToString()]), cancellation);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }

        return await http.SendAsync(request, cancellation);
    }
}
