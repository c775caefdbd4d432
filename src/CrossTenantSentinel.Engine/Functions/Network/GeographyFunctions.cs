using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>
/// Where an address is. The service looks it up in a database that changes from week to week; here a fixture says it, so that a scenario never
/// depends on the day it runs.
/// </summary>
[ScalarFamily]
internal static class GeographyFunctions
{
    /// <summary>The name under which the data source gives the fixture: a JSON object of address and what is known of it.</summary>
    private const string Fixture = "geo_info_from_ip_address";

    /// <summary>The fixture's bag for the address; null for one that it does not know, and for what is no address.</summary>
    /// <exception cref="RunFailureException">There is no fixture, or it is no JSON object (CTS4202).</exception>
    [ScalarFunction(Fixture)]
    public static DynamicValue Locate(Run run, string address)
    {
        if (address.Length == 0)
            return DynamicValue.Null;
        DynamicBag known = run.ExecuteOnce(typeof(GeographyFunctions), () => Known(run));
        return known[address];
    }

    private static DynamicBag Known(Run run)
    {
        string text = run.Data.External(Fixture)
            ?? throw RunFailureException.Because($"{Fixture} looks addresses up in a fixture, and there is none: map \"{Fixture}\" to a JSON file of addresses in externaldata.json.");
        return DynamicJson.TryParse(text, out DynamicValue value) && value.Bag is { } bag
            ? bag
            : throw RunFailureException.Because($"The fixture of {Fixture} is no JSON object of addresses.");
    }
}
