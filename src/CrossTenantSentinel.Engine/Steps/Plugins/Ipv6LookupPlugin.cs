namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>ipv6_lookup</c>; addresses of IPv4 count as mapped ones.</summary>
internal sealed class Ipv6LookupPlugin : AddressLookupPlugin
{
    public override string Name => "ipv6_lookup";

    protected override string Parser => "parse_ipv6";

    protected override int Width => 128;
}
