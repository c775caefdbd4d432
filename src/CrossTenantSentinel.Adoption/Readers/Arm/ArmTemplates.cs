using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Reads deployment templates, what the portal exports, and resources as APIs answer them.</summary>
internal static class ArmTemplates
{
    /// <summary>What a document holds; null when it is none of these.</summary>
    /// <param name="root">The document.</param>
    /// <param name="source">The file's text.</param>
    public static AdoptedFile? Read(MapNode root, SourceText source)
    {
        string schema = root.Scalar("$schema")?.Value ?? "";
        if (schema.Contains("deploymentParameters.json", StringComparison.OrdinalIgnoreCase))
            return new AdoptedFile(source.File, [Whole(source, root, []) with { IsParameters = true }], []);
        IReadOnlyList<ArmResource> resources = ResourcesOf(root, schema);
        if (!resources.Any(resource => resource.Content is not null))
            return null;

        List<Finding> findings = [];
        List<Subject> subjects = [Whole(source, root, [.. resources.Select(Stated)])];
        foreach (ArmResource resource in resources)
        {
            if (ArmSubjects.Of(resource, source.File, findings) is { } subject)
                subjects.Add(subject);
        }

        subjects[0] = (FileSubject)subjects[0] with { Rules = [.. subjects.OfType<RuleSubject>()] };
        return new AdoptedFile(source.File, subjects, findings);
    }

    private static IReadOnlyList<ArmResource> ResourcesOf(MapNode root, string schema)
    {
        bool isTemplate = schema.Contains("deploymentTemplate.json", StringComparison.OrdinalIgnoreCase) || root.Find("contentVersion") is not null;
        if (root.Find("resources") is not null && (isTemplate || schema.Length == 0))
            return ArmResources.Of(root);
        if (root.Find("type") is not null && root.Find("properties") is not null)
            return ArmResources.Alone(root);
        return [.. root.List("value").OfType<MapNode>().Where(item => item.Find("type") is not null && item.Find("properties") is not null).SelectMany(ArmResources.Alone)];
    }

    private static StatedResource Stated(ArmResource resource) => new(resource.Type, resource.ApiVersion, resource.Node)
    {
        Content = resource.Content?.ToString(),
        IsTop = resource.IsTop,
    };

    private static FileSubject Whole(SourceText source, MapNode root, IReadOnlyList<StatedResource> resources) =>
        FileReader.Whole(source, SubjectForm.Arm, [root]) with { Resources = resources };
}
