using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Makes subjects of a template's resources.</summary>
internal static class ArmSubjects
{
    /// <summary>The content that a resource is; null when it is none.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="file">The file, as findings name it.</param>
    /// <param name="findings">Receives why a text that must be JSON is not.</param>
    public static Subject? Of(ArmResource resource, string file, List<Finding> findings) => resource.Content switch
    {
        ArmContent.AnalyticsRule or ArmContent.AnalyticsRuleTemplate => ArmRules.Read(resource, file),
        ArmContent.SavedSearch => ArmSavedSearches.Read(resource, file),
        ArmContent.Workbook => Workbook(resource, file, findings),
        ArmContent.Watchlist => Watchlist(resource, file),
        ArmContent.AutomationRule => Automation(resource, file),
        _ => null,
    };

    /// <summary>What findings call a resource: its display name, its id, or its file.</summary>
    public static string HandleOf(Stated? name, ArmResource resource, string file) =>
        name is { IsKnown: true, Text.Length: > 0 } ? name.Text
        : ArmNames.LastOf(resource) is { IsKnown: true } last ? last.Text
        : System.IO.Path.GetFileNameWithoutExtension(file);

    private static WorkbookSubject? Workbook(ArmResource resource, string file, List<Finding> findings)
    {
        if (resource.Properties is not MapNode properties)
            return null;
        Stated? name = resource.Scope.Value(properties, "displayName");
        MapNode? notebook = Notebook(resource.Scope, properties, findings);
        WorkbookSubject workbook = (notebook is null ? null : GalleryWorkbooks.Read(notebook, file, SubjectForm.Arm))
            ?? new WorkbookSubject { Handle = "", At = resource.At, Form = SubjectForm.Arm, File = file, Notebook = notebook };
        return workbook with
        {
            Handle = HandleOf(name, resource, file),
            At = resource.At,
            Node = resource.Node,
            Id = ArmNames.LastOf(resource),
            Name = name,
        };
    }

    /// <summary>JSON inside a text, or what a variable holds.</summary>
    private static MapNode? Notebook(ArmScope scope, MapNode properties, List<Finding> findings)
    {
        if (properties["serializedData"] is not { } data || scope.ValueOf(data) is not { IsKnown: true } value)
            return null;
        if (value.Node is not ScalarNode { IsNull: false } scalar)
            return value.Node as MapNode;
        DocumentReading reading = JsonDocuments.Read(DocumentSource.Within(scalar));
        findings.AddRange(reading.Findings);
        return reading.Roots is [MapNode notebook] ? notebook : null;
    }

    private static WatchlistSubject? Watchlist(ArmResource resource, string file)
    {
        if (resource.Properties is not MapNode properties)
            return null;
        ArmScope scope = resource.Scope;
        Stated? alias = scope.Value(properties, "watchlistAlias") ?? ArmNames.LastOf(resource);
        WatchlistSubject watchlist = new()
        {
            Handle = alias is { IsKnown: true } ? alias.Text : HandleOf(scope.Value(properties, "displayName"), resource, file),
            At = resource.At,
            Form = SubjectForm.Arm,
            File = file,
            Node = resource.Node,
            Alias = alias ?? new Stated("", resource.At) { IsExpression = true },
            SearchKey = scope.Value(properties, "itemsSearchKey"),
        };
        bool isTabs = scope.Value(properties, "contentType") is { IsKnown: true } type && type.Text.Contains("tsv", StringComparison.OrdinalIgnoreCase);
        _ = int.TryParse(scope.Value(properties, "numberOfLinesToSkip")?.Text, out int skipped);
        return properties["rawContent"] is { } content && scope.ValueOf(content) is { IsKnown: true, Node: ScalarNode { IsNull: false } scalar }
            ? WatchlistReader.Read(watchlist, CsvReader.Read(DocumentSource.Within(scalar), isTabs ? '\t' : ',', skipped))
            : watchlist;
    }

    private static AutomationRuleSubject? Automation(ArmResource resource, string file)
    {
        if (resource.Properties is not MapNode properties)
            return null;
        ArmScope scope = resource.Scope;
        Stated? name = scope.Value(properties, "displayName");
        DocumentNode? trigger = scope.Child(properties, "triggeringLogic");
        return new AutomationRuleSubject
        {
            Handle = HandleOf(name, resource, file),
            At = resource.At,
            Form = SubjectForm.Arm,
            File = file,
            Node = resource.Node,
            Name = name,
            Order = scope.Value(properties, "order"),
            TriggersOn = scope.Value(trigger, "triggersOn"),
            TriggersWhen = scope.Value(trigger, "triggersWhen"),
            Conditions = scope.Items(trigger, "conditions"),
            Actions = scope.Items(properties, "actions"),
        };
    }
}
