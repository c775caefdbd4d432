using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Finds the resources of a template, wherever they stand: nested in others, in deployments within the deployment, in packages of the gallery.</summary>
internal static class ArmResources
{
    private const int DeepestTemplate = 12;

    /// <summary>All resources of a template, each after the one that holds it.</summary>
    public static IReadOnlyList<ArmResource> Of(MapNode template)
    {
        List<ArmResource> found = [];
        Add(template["resources"], new ArmScope(template), "", isTop: true, 0, found);
        return found;
    }

    /// <summary>A resource that stands alone, as APIs answer it.</summary>
    public static IReadOnlyList<ArmResource> Alone(MapNode resource)
    {
        List<ArmResource> found = [];
        AddResource(resource, new ArmScope(resource), "", isTop: true, 0, found);
        return found;
    }

    private static void Add(DocumentNode? resources, ArmScope scope, string parent, bool isTop, int depth, List<ArmResource> found)
    {
        if (depth > DeepestTemplate || resources is null)
            return;
        IEnumerable<DocumentNode> nodes = scope.Resolve(resources) switch
        {
            ListNode list => list.Items,
            MapNode named => named.Entries.Select(entry => entry.Value),
            _ => [],
        };
        foreach (MapNode node in nodes.OfType<MapNode>())
            AddResource(node, scope, parent, isTop, depth, found);
    }

    private static void AddResource(MapNode node, ArmScope scope, string parent, bool isTop, int depth, List<ArmResource> found)
    {
        if (scope.Value(node, "type") is not { } own)
            return;
        Stated type = parent.Length == 0 || !own.IsKnown ? own : own with { Text = $"{parent}/{own.Text}" };
        ArmResource resource = new(node, type, scope, isTop);
        found.Add(resource);
        if (!type.IsKnown)
            return;
        if (ArmTypes.HoldsPackage(type.Text) && resource.Properties?["mainTemplate"] is { } package)
        {
            ArmScope inside = scope.InPackage();
            Add(inside.Resolve(package)["resources"], inside, "", isTop: false, depth + 1, found);
        }
        else if (ArmTypes.IsDeployment(type.Text) && scope.Child(resource.Properties, "template") is { } template)
        {
            bool isInner = string.Equals(scope.Value(scope.Child(resource.Properties, "expressionEvaluationOptions"), "scope")?.Text, "inner", StringComparison.OrdinalIgnoreCase);
            ArmScope inside = isInner ? new ArmScope(template, resource.Properties?["parameters"] as MapNode, scope) : scope;
            Add(template["resources"], inside, "", isTop: false, depth + 1, found);
        }

        Add(node["resources"], scope, type.Text, isTop: false, depth + 1, found);
    }
}
