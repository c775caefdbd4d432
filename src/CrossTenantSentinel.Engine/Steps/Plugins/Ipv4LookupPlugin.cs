namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>ipv4_lookup</c>.</summary>
internal sealed class Ipv4LookupPlugin : AddressLookupPlugin
{
    public override string Name => "ipv4_lookup";

    protected override string Parser => "parse_ipv4";

    protected override int Width => 32;
}
