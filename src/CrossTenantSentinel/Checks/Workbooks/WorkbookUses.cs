using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>The parameters that something in a workbook uses.</summary>
internal static class WorkbookUses
{
    /// <summary>Keys whose texts are names of other things, or make the parameter; any other text that is just a parameter's name may use it.</summary>
    private static readonly HashSet<string> OtherNames =
    [
        "name", "id", "label", "linkLabel", "title", "description", "json", "columnId", "columnMatch", "fieldName", "exportFieldName",
        "parameterName", "exportParameterName", "timeBrushParameterName", "cellValue", "subTarget", "itemKey", "value",
    ];

    /// <summary>Their names.</summary>
    public static HashSet<string> Of(StatedWorkbook workbook)
    {
        HashSet<string> names = [.. workbook.References.Select(reference => reference.Name)];
        foreach (MapNode map in workbook.Node.SelfAndDescendants().OfType<MapNode>())
        {
            foreach (MapEntry entry in map.Entries.Where(entry => !OtherNames.Contains(entry.Key.Value)))
            {
                if (entry.Value is ScalarNode scalar)
                    names.Add(scalar.Value);
            }

            // An argument of a template, an action or another workbook: {"source": "parameter", "value": "Name"}.
            if (map.Scalar("source")?.Value == "parameter" && map.Scalar("value") is { } argument)
                names.Add(argument.Value);
        }

        return names;
    }
}
