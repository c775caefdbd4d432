using System.Net;
using Polly;
using Polly.Retry;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>When a request is tried again: throttled and unavailable services say when (Retry-After), everything else waits longer each time.</summary>
internal static class RetryAfter
{
    /// <summary>How often a request is tried again.</summary>
    public const int Attempts = 5;

    /// <summary>The longest wait that is honoured. A service that asks for more ends the attempts: it is not asked before its time.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private static readonly HttpStatusCode[] Transient =
        [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway, HttpStatusCode.GatewayTimeout];

    /// <summary>The pipeline.</summary>
    /// <param name="clock">The clock, which tests set.</param>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider clock) => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Attempts,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = LongestWait,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(arguments.Outcome, clock)),
            DelayGenerator = arguments => ValueTask.FromResult(Wait(arguments.Outcome.Result, clock) is { } wait ? wait + Jitter(wait) : (TimeSpan?)null),
            OnRetry = arguments =>
            {
                arguments.Outcome.Result?.Dispose();
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    private static bool ShouldRetry(Outcome<HttpResponseMessage> outcome, TimeProvider clock) => outcome switch
    {
        { Exception: HttpRequestException failure } => failure.HttpRequestError is not HttpRequestError.ConfigurationLimitExceeded,
        { Exception: TaskCanceledException { InnerException: TimeoutException } } => true,
        { Result: { } response } => Transient.Contains(response.StatusCode) && (Wait(response, clock) ?? TimeSpan.Zero) <= LongestWait,
        _ => false,
    };

    /// <summary>What the service asks for, as seconds or as a date; null when it asks for nothing.</summary>
    private static TimeSpan? Wait(HttpResponseMessage? response, TimeProvider clock) => response?.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Up to a tenth more, so that many clients do not come back at the same instant.</summary>
    private static TimeSpan Jitter(TimeSpan wait) => wait * (Random.Shared.NextDouble() / 10);
}
