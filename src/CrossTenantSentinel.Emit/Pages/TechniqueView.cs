using CrossTenantSentinel.MitreAttack;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>A technique with the address of its page at MITRE.</summary>
internal sealed record TechniqueView(string Id, string Name, string Url)
{
    public static TechniqueView Of(Technique technique) =>
        new(technique.Id, technique.Name, $"https://attack.mitre.org/techniques/{technique.Id.Replace('.', '/')}/");
}
