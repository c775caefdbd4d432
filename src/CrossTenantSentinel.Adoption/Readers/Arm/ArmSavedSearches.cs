using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Reads the saved searches of templates: hunting queries, functions, and queries that are neither.</summary>
internal static class ArmSavedSearches
{
    /// <summary>A saved search; null when it has no query at all.</summary>
    public static Subject? Read(ArmResource resource, string file)
    {
        if (resource.Properties is not MapNode properties)
            return null;
        Stated? category = resource.Scope.Value(properties, "category");
        if (IsHunting(category))
            return Hunting(resource, properties, category, file);
        if (resource.Scope.Value(properties, "functionAlias") is { } alias)
            return Function(resource, properties, alias, category, file);
        return resource.Scope.Query(properties, "query") is not { } query ? null : new QueryFileSubject
        {
            Handle = ArmSubjects.HandleOf(resource.Scope.Value(properties, "displayName"), resource, file),
            At = resource.At,
            Form = SubjectForm.Arm,
            File = file,
            Node = resource.Node,
            Query = query,
        };
    }

    /// <summary>Also where the category is spelled so that Sentinel does not take it for one: a check says so.</summary>
    private static bool IsHunting(Stated? category) =>
        category is { IsKnown: true } && string.Concat(category.Text.Where(char.IsLetter)).ToUpperInvariant() is "HUNTINGQUERIES" or "HUNTINGQUERY" or "HUNTING";

    private static RuleSubject Hunting(ArmResource resource, MapNode properties, Stated? category, string file)
    {
        ArmScope scope = resource.Scope;
        Stated? name = scope.Value(properties, "displayName");
        List<StatedPair> tags = TagsOf(scope, properties);
        SubjectQuery? query = scope.Query(properties, "query");
        return new RuleSubject
        {
            Handle = ArmSubjects.HandleOf(name, resource, file),
            At = resource.At,
            Form = SubjectForm.Arm,
            File = file,
            Node = resource.Node,
            Kind = RuleKind.Hunting,
            Id = ArmNames.IdOf(resource),
            Name = name,
            Description = TagOf(tags, "description"),
            Tactics = Parts(TagOf(tags, "tactics")),
            Techniques = Parts(TagOf(tags, "techniques") ?? TagOf(tags, "relevantTechniques")),
            ApiVersion = resource.ApiVersion,
            SavedSearch = new StatedSavedSearch(category, tags),
            Query = query,
            HasUnknownQuery = query is null && properties.Find("query") is { Value: not ScalarNode { IsNull: true } },
        };
    }

    private static FunctionSubject Function(ArmResource resource, MapNode properties, Stated alias, Stated? category, string file)
    {
        ArmScope scope = resource.Scope;
        SubjectQuery? query = scope.Query(properties, "query");
        Stated? parameters = scope.Value(properties, "functionParameters");
        return FunctionReader.Read(
            new FunctionSubject
            {
                Handle = alias.IsKnown ? alias.Text : ArmSubjects.HandleOf(null, resource, file),
                At = resource.At,
                Form = SubjectForm.Arm,
                File = file,
                Node = resource.Node,
                Name = alias,
                SavedSearch = new StatedSavedSearch(category, TagsOf(scope, properties)),
                Body = query?.Text,
            },
            parameters is null ? "" : parameters.IsKnown ? parameters.Text : null);
    }

    private static List<StatedPair> TagsOf(ArmScope scope, MapNode properties) =>
        [.. (scope.Items(properties, "tags") ?? []).OfType<MapNode>().Select(tag => new StatedPair(scope.Value(tag, "name"), scope.Value(tag, "value")))];

    private static Stated? TagOf(List<StatedPair> tags, string name) =>
        tags.FirstOrDefault(tag => tag.Name is { IsKnown: true } known && known.Text.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The parts of a list in one text, each with its place.</summary>
    private static List<Stated>? Parts(Stated? list)
    {
        if (list is null)
            return null;
        if (!list.IsKnown)
            return [list];
        List<Stated> parts = [];
        for (int start = 0; start <= list.Text.Length;)
        {
            int comma = list.Text.IndexOf(',', start);
            int end = comma < 0 ? list.Text.Length : comma;
            string part = list.Text[start..end];
            int first = start + part.Length - part.TrimStart().Length;
            if (part.Trim() is { Length: > 0 } value)
                parts.Add(new Stated(value, list.AtPart(first, value.Length)));
            start = end + 1;
        }

        return parts;
    }
}
