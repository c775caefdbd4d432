using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>What all sample events share.</summary>
public static class Sample
{
    /// <summary>How long before the scenario's clock an event happens unless it says otherwise.</summary>
    public static TimeSpan Recently => TimeSpan.FromMinutes(5);

    /// <summary>The instant so long before the scenarios' default clock, UTC.</summary>
    public static DateTime Ago(TimeSpan ago) => Scenario.DefaultNow - ago;

    /// <summary>A made-up id that is the same on every run.</summary>
    /// <param name="seed">What makes the event differ from others.</param>
    public static string Id(string seed) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();

    /// <summary>A list of texts as a query returns it.</summary>
    public static Dynamic List(params IEnumerable<string> values) => Dynamic.Of(values.ToArray());
}
